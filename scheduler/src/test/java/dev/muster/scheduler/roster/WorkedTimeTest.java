package dev.muster.scheduler.roster;

import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.shift;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.Sample;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkedTimeTest {

    @Test
    void hoursAreHeldAgainstTheContract() {
        Roster roster = new Roster(
                new Period(MONDAY, 7), Sample.BERLIN, List.of(shift(ana(), MONDAY), shift(ana(), MONDAY.plusDays(1))));

        WorkedTime time = WorkedTime.of(roster, List.of(ana())).getFirst();

        assertThat(time.paid()).isEqualTo(Duration.ofHours(16));
        assertThat(time.served()).isEqualTo(Duration.ofHours(15));
        assertThat(time.shortOf()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void aPartOfAWeekIsAskedInProportion() {
        Roster roster = new Roster(new Period(MONDAY, 2), Sample.BERLIN, List.of());

        assertThat(WorkedTime.of(roster, List.of(ana())).getFirst().asked().least())
                .isEqualTo(Duration.ofHours(16));
    }
}
