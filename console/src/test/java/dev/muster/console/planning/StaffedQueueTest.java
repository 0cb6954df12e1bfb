package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.effort.Totals;
import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Occupancy;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.scheduler.roster.Demand;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffedQueueTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final int A_DAY = 48;
    private static final Instant FROM = START.plus(Duration.ofDays(28));
    private static final Interval DAY = new Interval(FROM, Duration.ofDays(1));

    @Test
    void learnsNothingFromWhatCameAfterItsStart() {
        double[] twice = arrivals(29);
        Arrays.setAll(twice, i -> i < 28 * A_DAY ? twice[i] : 2 * twice[i]);

        QueuePlan plan = Planning.staffed(queue(arrivals(29), null), DAY, 1);
        QueuePlan other = Planning.staffed(queue(twice, null), DAY, 1);

        assertThat(other.requirements()).isEqualTo(plan.requirements());
    }

    @Test
    void scoresWhatCameAgainstForecastAndWeekBefore() {
        double[] higher = arrivals(29);
        Arrays.setAll(higher, i -> i < 28 * A_DAY ? higher[i] : 1.25 * higher[i]);

        Score score = Objects.requireNonNull(
                Planning.staffed(queue(higher, null), DAY, 1).score());

        assertThat(score.intervals()).isEqualTo(20);
        assertThat(score.days()).hasSize(1);
        assertThat(score.weekBeforeWape()).isCloseTo(0.2, within(1e-9));
        assertThat(score.wape()).isCloseTo(0.2, within(0.02));
        assertThat(score.bias()).isCloseTo(-0.2, within(0.02));
    }

    @Test
    void isNotScoredWhereNothingIsKnown() {
        assertThat(Planning.staffed(queue(arrivals(28), null), DAY, 1).score()).isNull();
    }

    @Test
    void takesTheHandleTimeOfItsTimeOfDay() {
        double[] handle = new double[28 * A_DAY];
        Arrays.setAll(handle, i -> i % A_DAY < 24 ? 120 : 300);

        List<Requirement> requirements =
                Planning.staffed(queue(arrivals(28), handle), DAY, 1).requirements();

        assertThat(requirements.getFirst().handle()).isCloseTo(Duration.ofMinutes(2), Duration.ofSeconds(1));
        assertThat(requirements.getLast().handle()).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(1));
    }

    @Test
    void spreadsWorkThatMayWait() {
        QueueInput atOnce = queue(arrivals(28), null);
        StaffingRule rule =
                new StaffingRule(new Goal(0.8, Duration.ofHours(4)), 1, Occupancy.FULL, 0, new Shrinkage(0.30));
        QueueInput waits = new QueueInput(
                atOnce.queue(),
                atOnce.skill(),
                atOnce.arrivals(),
                null,
                null,
                atOnce.usualHandle(),
                rule,
                null,
                List.of(),
                Foreknown.NOTHING);

        QueuePlan deferred = Planning.staffed(waits, DAY, 1);

        assertThat(deferred.requirements())
                .hasSize(20)
                .allSatisfy(requirement -> assertThat(requirement.model()).isEqualTo("Deferred, 4 h"));
        QueuePlan plan = Planning.staffed(atOnce, DAY, 1);
        assertThat(deferred.peak()).isLessThan(plan.peak());
        assertThat(deferred.netHours()).isLessThan(plan.netHours());
    }

    @Test
    void forecastsWhatAutomationLeaves() {
        double[] opened =
                Arrays.stream(arrivals(28)).map(offered -> 2 * offered).toArray();
        QueueInput offered = queue(arrivals(28), null);
        QueueInput told = new QueueInput(
                offered.queue(),
                offered.skill(),
                offered.arrivals(),
                null,
                new Opened(series(opened), offered.arrivals()),
                offered.usualHandle(),
                offered.rule(),
                null,
                List.of(),
                Foreknown.NOTHING);

        QueuePlan plan = Planning.staffed(told, DAY, 1);

        assertThat(plan.forecast().method()).endsWith("less what automation resolves");
        assertThat(plan.forecast().total())
                .isCloseTo(Planning.staffed(offered, DAY, 1).forecast().total(), withinPercentage(1));
    }

    @Test
    void needsNobodyOnAHolidayThatTheArrivalsCannotKnow() {
        List<OpeningHours.Period> usual = List.of(new OpeningHours.Period(LocalTime.of(8, 0), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<OpeningHours.Period>> week = Map.of(DayOfWeek.MONDAY, usual, DayOfWeek.TUESDAY, usual);
        OpeningHours hours = new OpeningHours(week, Map.of(LocalDate.of(2026, 2, 2), List.of()));
        Interval twoDays = new Interval(FROM, Duration.ofDays(2));

        QueuePlan plan = Planning.staffed(queue(arrivals(28), null, hours), twoDays, 1);

        assertThat(plan.requirements())
                .hasSize(20)
                .allSatisfy(requirement ->
                        assertThat(requirement.interval().start()).isAfter(DAY.end()));
    }

    @Test
    void asksInEachQuarterForTheWholePeopleOfItsInterval() {
        QueuePlan plan = Planning.staffed(queue(arrivals(28), null), DAY, 1);
        RosteredPauses pauses = new RosteredPauses(0.0625);

        Demand demand = QuarterDemand.of(DAY, List.of(plan), pauses);

        assertThat(demand.size()).isEqualTo(96);
        assertThat(demand.total() * 0.25)
                .as("nearest wholes are half a person off at most, in each half hour")
                .isBetween(
                        plan.netHours() * 0.9375 / 0.7 - plan.requirements().size() * 0.25,
                        plan.netHours() * 0.9375 / 0.7 + plan.requirements().size() * 0.25);
        for (Requirement requirement : plan.requirements()) {
            int first =
                    (int) Duration.between(FROM, requirement.interval().start()).dividedBy(Duration.ofMinutes(15));
            double expected = Math.max(requirement.net(), Math.rint(requirement.net() * 0.9375 / 0.7));
            assertThat(demand.at(new SkillId("all"), first)).isEqualTo(expected);
            assertThat(demand.at(new SkillId("all"), first + 1)).isEqualTo(expected);
        }
    }

    private static double[] arrivals(int days) {
        double[] values = new double[days * A_DAY];
        Arrays.setAll(values, i -> {
            int slot = i % A_DAY;
            return slot < 16 || slot >= 36 ? Double.NaN : 60 + 20 * Math.sin(slot) + 10 * (i / A_DAY % 7);
        });
        return values;
    }

    private static Series series(double[] values) {
        return Series.of(ZoneOffset.UTC, START, HALF_HOUR, values);
    }

    private static QueueInput queue(double[] arrivals, double @Nullable [] handle) {
        return queue(arrivals, handle, null);
    }

    private static QueueInput queue(double[] arrivals, double @Nullable [] handle, @Nullable OpeningHours hours) {
        StaffingRule rule =
                new StaffingRule(new Goal(0.8, Duration.ofSeconds(20)), 1, Occupancy.FULL, 0, new Shrinkage(0.30));
        return new QueueInput(
                new QueueId("all"),
                new SkillId("all"),
                series(arrivals),
                handle == null ? null : Totals.ofMeans(series(handle), series(arrivals)),
                null,
                Duration.ofMinutes(3),
                rule,
                hours,
                List.of(),
                Foreknown.NOTHING);
    }
}
