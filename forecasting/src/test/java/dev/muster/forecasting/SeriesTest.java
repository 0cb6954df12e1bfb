package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Series series = Series.of(ZoneOffset.UTC, NINE, QUARTER, new double[] {1, 2, Double.NaN, 4});

    @Test
    void instantIsFoundInItsInterval() {
        assertThat(series.indexOf(NINE.plusSeconds(16 * 60))).isEqualTo(1);
        assertThat(series.indexOf(NINE.minusSeconds(1))).isEqualTo(-1);
        assertThat(series.indexOf(series.end())).isEqualTo(-1);
    }

    @Test
    void partIsCutToTheSeries() {
        Series part = series.between(NINE.plus(QUARTER), NINE.plus(Duration.ofDays(1)));

        assertThat(part.start()).isEqualTo(NINE.plus(QUARTER));
        assertThat(part.size()).isEqualTo(3);
        assertThat(part.total()).isEqualTo(6);
    }

    @Test
    void onlyEndedIntervalsAreKnown() {
        assertThat(series.before(NINE.plusSeconds(29 * 60)).size()).isEqualTo(1);
        assertThat(series.before(NINE.plusSeconds(30 * 60)).size()).isEqualTo(2);
        assertThat(series.before(NINE).size()).isZero();
        assertThat(series.before(NINE.plus(Duration.ofDays(9))).size()).isEqualTo(4);
    }

    @Test
    void dailyIntervalsKeepTheirDayOverAClockChange() {
        Grid grid = new Grid(ZoneId.of("Europe/Berlin"), Instant.parse("2026-03-27T23:00:00Z"), Duration.ofDays(1), 3);

        assertThat(grid.date(0)).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(grid.date(1)).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(grid.date(2)).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void repeatedHourHasItsSlotsTwice() {
        Grid grid =
                new Grid(ZoneId.of("Europe/Berlin"), Instant.parse("2026-10-24T22:00:00Z"), Duration.ofHours(1), 25);

        assertThat(grid.slot(2)).isEqualTo(2);
        assertThat(grid.slot(3)).isEqualTo(2);
        assertThat(grid.slot(24)).isEqualTo(23);
    }

    @Test
    void refusesNegativeCountsAndUnalignedStarts() {
        assertThatThrownBy(() -> Series.of(ZoneOffset.UTC, NINE, QUARTER, new double[] {-1}))
                .hasMessage("Arrivals (-1.0) must be finite and not negative.");
        assertThatThrownBy(() -> Series.of(ZoneOffset.UTC, NINE.plusSeconds(60), QUARTER, new double[] {1}))
                .hasMessageContaining("must be a whole number of steps (PT15M) after midnight");
    }
}
