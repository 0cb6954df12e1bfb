package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final Interval HALF_HOUR =
            new Interval(Instant.parse("2026-03-02T09:00:00Z"), Duration.ofMinutes(30));
    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

    private static StaffingRule rule(int concurrency, int minimum) {
        return new StaffingRule(Goal.parse("80/20s"), concurrency, new Occupancy(0.85), minimum, new Shrinkage(0.30));
    }

    /// Published: the R package ErlangC; 14 people there are 20 people paid.
    @Test
    void hundredCallsOfThreeMinutesTakeFourteenPeople() {
        Requirement requirement = Staffing.require(HALF_HOUR, 100, THREE_MINUTES, rule(1, 0));

        assertThat(requirement.net()).isEqualTo(14);
        assertThat(requirement.gross()).isCloseTo(20, within(1e-9));
        assertThat(requirement.serviceLevel()).isCloseTo(0.8883500191794669, within(1e-12));
        assertThat(requirement.occupancy()).isCloseTo(10 / 14.0, within(1e-12));
    }

    /// Published: erlanglib, 50 people at 20 % shrinkage are 63 rounded up.
    @Test
    void shrinkageRaisesThePeoplePaid() {
        assertThat(Math.ceil(new Shrinkage(0.2).gross(50))).isEqualTo(63);
    }

    @Test
    void conversationsCarriedTogetherDivideTheLoad() {
        Requirement chat = Staffing.require(HALF_HOUR, 100, THREE_MINUTES, rule(3, 0));
        Requirement asFast = Staffing.require(HALF_HOUR, 100, Duration.ofMinutes(1), rule(1, 0));

        assertThat(chat.net()).isEqualTo(asFast.net());
        assertThat(chat.handle()).isEqualTo(THREE_MINUTES);
    }

    @Test
    void minimumStaysWhereNobodyComes() {
        assertThat(Staffing.require(HALF_HOUR, 0, THREE_MINUTES, rule(1, 2)).net())
                .isEqualTo(2);
        assertThat(Staffing.require(HALF_HOUR, 0, THREE_MINUTES, rule(1, 0)).net())
                .isZero();
    }

    @Test
    void goalIsReadFromItsShortForm() {
        assertThat(Goal.parse("80/20s")).isEqualTo(new Goal(0.8, Duration.ofSeconds(20)));
        assertThat(Goal.parse("92.5/2m")).isEqualTo(new Goal(0.925, Duration.ofMinutes(2)));
        assertThatThrownBy(() -> Goal.parse("80-20"))
                .hasMessage("Goal (80-20) must be percent/time, like 80/20s or 90/2m.");
    }

    @Test
    void spreadsWorkThatMayWaitAndNamesTheModel() {
        StaffingRule rule = new StaffingRule(Goal.parse("90/2h"), 2, new Occupancy(0.80), 0, new Shrinkage(0.30));
        Series offered = Series.of(
                ZoneOffset.UTC, HALF_HOUR.start(), Duration.ofMinutes(30), new double[] {128, 0, Double.NaN, 0, 0});
        Series handle = Series.of(offered.grid(), new double[] {180, 180, 180, 180, 180});

        List<Requirement> requirements = Staffing.require(offered, handle, rule);

        assertThat(requirements).hasSize(4).allSatisfy(requirement -> {
            assertThat(requirement.net())
                    .as("32 × 180 s in 2 × 1,800 s at 80 %")
                    .isEqualTo(2);
            assertThat(requirement.occupancy()).isCloseTo(0.8, within(1e-9));
            assertThat(requirement.model()).isEqualTo("Deferred, 2 h");
        });
    }

    @Test
    void staffsWorkAsItComesWhereItMayNotWaitTwoIntervals() {
        Series offered = Series.of(ZoneOffset.UTC, HALF_HOUR.start(), Duration.ofMinutes(30), new double[] {100});
        Series handle = Series.of(offered.grid(), new double[] {180});

        assertThat(Staffing.require(offered, handle, rule(1, 0)))
                .containsExactly(Staffing.require(HALF_HOUR, 100, THREE_MINUTES, rule(1, 0)));
    }
}
