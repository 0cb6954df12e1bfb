package dev.muster.scheduler.explain;

import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.SMS;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.demand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.Sample;
import dev.muster.scheduler.Sample.Draft;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Shift;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncoveredTest {

    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void neighbouringQuartersBecomeOneSentence() {
        Shift first = new Draft(ana(), MONDAY, "09:00").work(60).shift();

        List<Finding> findings = uncovered(List.of(first));

        assertThat(findings)
                .extracting(Finding::sentence)
                .containsExactly(
                        "Enough people for the demand: Text messages lacks up to 1.5 people from Mon 2 Mar 09:00 to 11:00"
                                + " (most at 10:00: 0 of 1.5 people there).");
    }

    @Test
    void nothingIsSaidWhereEnoughAreThere() {
        Shift one = new Draft(ana(), MONDAY, "09:00").work(120).shift();

        assertThat(uncovered(List.of(one, one))).isEmpty();
    }

    private static List<Finding> uncovered(List<Shift> shifts) {
        return new Uncovered(Sample.BERLIN, _ -> "Text messages")
                .findings(Coverage.of(shifts, demand(SMS, NINE, 8, 1.5)));
    }
}
