package dev.muster.scheduler.roster;

import static dev.muster.scheduler.Sample.CHAT;
import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.SMS;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.scheduler.Sample.Draft;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void countsPeopleByTheSkillTheyServe() {
        Shift shift = new Draft(ana(), MONDAY, "09:00").work(30).work(30, CHAT).shift();

        Coverage coverage = Coverage.of(List.of(shift, shift), demand(SMS, NINE, 4, 3));

        assertThat(coverage.rostered(SMS, 1)).isEqualTo(2);
        assertThat(coverage.missing(SMS, 1)).isEqualTo(1);
        assertThat(coverage.rostered(SMS, 2)).isZero();
        assertThat(coverage.share()).isCloseTo(4.0 / 12, within(1e-12));
    }

    @Test
    void lunchAndBreaksCoverNothing() {
        Shift shift = new Draft(ana(), MONDAY, "09:00")
                .work(15)
                .rest(15, ActivityKind.BREAK)
                .rest(30, ActivityKind.LUNCH)
                .shift();

        Coverage coverage = Coverage.of(List.of(shift), demand(SMS, NINE, 4, 1));

        assertThat(coverage.totalMissing()).isEqualTo(3);
    }

    @Test
    void aPartOfAQuarterCountsAsThatFraction() {
        Shift shift = new Draft(ana(), MONDAY, "08:50").work(15).shift();

        Coverage coverage = Coverage.of(List.of(shift), demand(SMS, NINE, 1, 0));

        assertThat(coverage.surplus(SMS, 0)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void thePenaltyIsThePublishedSum() {
        Shift shift = new Draft(ana(), MONDAY, "09:00").work(15).shift();

        Coverage coverage = Coverage.of(List.of(shift), demand(SMS, NINE, 2, 0.5));

        assertThat(coverage.penalty()).isEqualTo(0.5 + 100 * 0.5 + 10 * 0.25);
    }

    @Test
    void nothingRequiredIsFullyCovered() {
        assertThat(Coverage.of(List.of(), Demand.none()).share()).isEqualTo(1);
    }
}
