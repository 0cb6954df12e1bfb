package dev.muster.scheduler.roster;

import static dev.muster.scheduler.Sample.BERLIN;
import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.scheduler.Sample.Draft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {

    @Test
    void lunchIsNotPaidAndBreaksAre() {
        Shift shift = shift(ana(), MONDAY);

        assertThat(shift.paid()).isEqualTo(Duration.ofHours(8));
        assertThat(shift.length()).isEqualTo(Duration.ofMinutes(510));
    }

    @Test
    void aNightIntoSummerTimeIsSevenPaidHoursAndEightByTheClock() {
        Shift night =
                new Draft(ana(), LocalDate.of(2026, 3, 28), "22:00").work(420).shift();

        assertThat(night.to().atZone(BERLIN).getHour()).isEqualTo(6);
        assertThat(night.paid()).isEqualTo(Duration.ofHours(7));
        assertThat(night.paidByTheClock(BERLIN)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void aNightOutOfSummerTimeIsNinePaidHoursAndEightByTheClock() {
        Shift night =
                new Draft(ana(), LocalDate.of(2026, 10, 24), "22:00").work(540).shift();

        assertThat(night.to().atZone(BERLIN).getHour()).isEqualTo(6);
        assertThat(night.paidByTheClock(BERLIN)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void aGapBetweenSegmentsIsRefused() {
        Segment morning = shift(ana(), MONDAY).segments().getFirst();
        Segment evening = shift(ana(), MONDAY).segments().getLast();

        assertThatThrownBy(() -> new Shift(ana().id(), MONDAY, List.of(morning, evening)))
                .hasMessageContaining("must start where the one before ends");
    }
}
