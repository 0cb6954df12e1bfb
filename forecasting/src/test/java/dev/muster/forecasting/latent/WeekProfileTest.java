package dev.muster.forecasting.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeekProfileTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final double CLOSED = Double.NaN;

    /// Fourteen days of four quarters; nights closed, Sundays closed, the last Saturday seen in part.
    private static DayTable table() {
        double[] values = new double[14 * 4];
        Arrays.setAll(values, i -> i % 4 == 0 || i / 4 % 7 == 6 ? CLOSED : 10 * (i % 4) + (i / 28) * 2);
        values[12 * 4 + 1] = CLOSED;
        return DayTable.of(Series.of(ZoneOffset.UTC, MONDAY, Duration.ofHours(6), values));
    }

    @Test
    void daysAreRowsAndKnowTheirWeekday() {
        DayTable table = table();

        assertThat(table.size()).isEqualTo(14);
        assertThat(table.indexOf(LocalDate.of(2026, 1, 7))).isEqualTo(2);
        assertThat(table.weekday(9)).isEqualTo(2);
        assertThat(table.isObserved(6)).isFalse();
        assertThat(table.at(7, 2)).isEqualTo(22);
    }

    @Test
    void timesAreMeansOrClosed() {
        WeekProfile profile = WeekProfile.of(table(), 4, _ -> true);

        assertThat(profile.at(0, 1)).isEqualTo(11);
        assertThat(profile.isOpen(0, 0)).isFalse();
        assertThat(profile.isOpen(6)).isFalse();
        assertThat(profile.total(0)).isEqualTo(63);
        assertThat(profile.times(2).daily()).isCloseTo(2 * profile.daily(), within(1e-9));
    }

    @Test
    void dayInPartIsSetAgainstThatPart() {
        WeekProfile profile = WeekProfile.of(table(), 4, _ -> true);

        assertThat(profile.total(table(), 12)).contains(new DayTotal(12, 5, 54, 52));
        assertThat(profile.total(table(), 6)).isEmpty();
    }
}
