package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecasterTest {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static Forecast ahead(Series history, int days) {
        return ahead(history, history.end(), days);
    }

    private static Forecast ahead(Series history, Instant from, int days) {
        Instant to = from.atZone(history.zone()).plusDays(days).toInstant();
        return new Forecaster().forecast(history, from, to, 1);
    }

    @Test
    void everyWeekTheSameIsForecastExactly() {
        double[] values = new double[10 * 7 * 48];
        Arrays.setAll(values, i -> i % (7 * 48) % 50);
        Series history = Series.of(ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), HALF_HOUR, values);

        Forecast forecast = ahead(history, 7);

        for (int i = 0; i < forecast.size(); i++) {
            assertThat(forecast.mean(i)).isCloseTo(values[i], within(1e-9 + 1e-9 * values[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15, 30, 60, 1440})
    void bandsAreOrderedAndNeverNegativeAtAnyInterval(int minutes) {
        Series history =
                History.made().every(Duration.ofMinutes(minutes)).volume(2).series(7);

        Forecast forecast = ahead(history, 14);

        assertThat(forecast.total()).isPositive();
        for (int i = 0; i < forecast.size(); i++) {
            Band inner = forecast.band80(i);
            Band outer = forecast.band95(i);
            assertThat(outer.low()).isNotNegative().isLessThanOrEqualTo(inner.low());
            assertThat(inner.high()).isLessThanOrEqualTo(outer.high());
            assertThat(forecast.isOpen(i) || outer.high() == 0).isTrue();
        }
    }

    @Test
    void whatComesAfterTheOriginIsNeverLookedAt() {
        Series history = History.made().series(3);
        Instant from = history.start().plus(Duration.ofDays(100)).plus(Duration.ofHours(10));
        double[] changed = new double[history.size()];
        Arrays.setAll(changed, i -> history.interval(i).end().isAfter(from) ? 1e6 : history.at(i));

        Forecast one = ahead(history, from, 5);
        Forecast other = ahead(Series.of(history.grid(), changed), from, 5);

        for (int i = 0; i < one.size(); i++) {
            assertThat(other.mean(i)).isEqualTo(one.mean(i));
            assertThat(other.band95(i)).isEqualTo(one.band95(i));
        }
    }

    @Test
    void timesThatWereClosedStayClosed() {
        Forecast forecast = ahead(History.made().series(1), 7);

        for (int i = 0; i < forecast.size(); i++) {
            var local = forecast.interval(i).start().atZone(forecast.zone());
            boolean weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(forecast.isOpen(i)).isEqualTo(!weekend && local.getHour() >= 8 && local.getHour() < 20);
        }
    }

    @Test
    void openingHoursOutweighTheHistory() {
        Series history = History.made().series(1);
        OpeningHours hours = OpeningHours.daily(new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(21, 15)));

        Forecast forecast = new Forecaster(hours)
                .forecast(history, history.end(), history.end().plus(Duration.ofDays(7)), 1);

        for (int i = 0; i < forecast.size(); i++) {
            LocalTime local =
                    forecast.interval(i).start().atZone(forecast.zone()).toLocalTime();
            boolean open = !local.isBefore(LocalTime.of(9, 0)) && local.isBefore(LocalTime.of(21, 30));
            assertThat(forecast.isOpen(i)).isEqualTo(open);
            assertThat(forecast.mean(i) > 0).isEqualTo(open);
        }
    }

    @Test
    void profileKeepsTheLocalClockOverAClockChange() {
        Series history = History.made()
                .from(LocalDate.of(2025, 12, 1))
                .days(112)
                .wandering(0)
                .series(5);
        ZoneId berlin = history.zone();
        Instant eightBefore =
                LocalDate.of(2026, 3, 27).atTime(8, 0).atZone(berlin).toInstant();
        Instant eightAfter =
                LocalDate.of(2026, 3, 30).atTime(8, 0).atZone(berlin).toInstant();

        Forecast forecast = ahead(history, 14);

        assertThat(forecast.isOpen(forecast.indexOf(eightBefore))).isTrue();
        assertThat(forecast.isOpen(forecast.indexOf(eightBefore) - 1)).isFalse();
        assertThat(forecast.isOpen(forecast.indexOf(eightAfter))).isTrue();
        assertThat(forecast.isOpen(forecast.indexOf(eightAfter) - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 20})
    void shortHistoriesGiveWideBandsAboutTheirMean(int days) {
        Series history = History.made().days(days).series(11);

        Forecast forecast = ahead(history, 7);

        int noon = forecast.indexOf(
                forecast.start().atZone(forecast.zone()).plusHours(12).toInstant());
        while (!forecast.isOpen(noon)) {
            noon += 48;
        }
        assertThat(forecast.mean(noon)).isBetween(30.0, 110.0);
        assertThat(forecast.band95(noon).width()).isGreaterThan(2 * 1.96 * Math.sqrt(forecast.mean(noon)) * 0.99);
    }

    @Test
    void aMorningFarAboveItsForecastRaisesTheAfternoon() {
        Series history = History.made().wandering(0.2).series(13);
        Instant noon =
                LocalDate.of(2026, 5, 15).atTime(12, 0).atZone(history.zone()).toInstant();
        Series doubled = morningTimes(2, history, noon);

        assertThat(ahead(doubled, noon, 1).total())
                .isGreaterThan(1.2 * ahead(history, noon, 1).total());
    }

    private static Series morningTimes(int factor, Series history, Instant noon) {
        double[] values = new double[history.size()];
        Instant midnight = noon.minus(Duration.ofHours(12));
        Arrays.setAll(values, i -> {
            Instant start = history.interval(i).start();
            return !start.isBefore(midnight) && start.isBefore(noon) ? factor * history.at(i) : history.at(i);
        });
        return Series.of(history.grid(), values);
    }

    @Test
    void refusesAHistoryWithNothingInIt() {
        double[] closed = new double[48];
        Arrays.fill(closed, Double.NaN);
        Series history = Series.of(ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), HALF_HOUR, closed);

        assertThatThrownBy(() -> ahead(history, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("History must hold at least one observed interval before the forecast's start"
                        + " (2026-01-06T00:00:00Z).");
    }

    @Test
    void aQueueToWhichNobodyEverCameIsForecastAtNought() {
        Series history = Series.of(
                ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), Duration.ofHours(1), new double[8 * 7 * 24]);

        Forecast forecast = ahead(history, 1);

        assertThat(forecast.total()).isZero();
        assertThat(forecast.total(LocalDate.of(2026, 3, 2)).mean()).isZero();
    }

    @Test
    void aQueueToWhichOneCameLongAgoIsForecastNearNought() {
        double[] values = new double[16 * 7 * 24];
        values[100] = 1;
        Series history = Series.of(ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), Duration.ofHours(1), values);

        assertThat(ahead(history, 7).total()).isBetween(0.0, 0.5);
    }

    @Test
    void nightsOfZerosAreForecastNearZero() {
        double[] values = new double[8 * 7 * 24];
        Arrays.setAll(values, i -> i % 24 < 6 ? 0 : 10);
        Series history = Series.of(ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), Duration.ofHours(1), values);

        Forecast forecast = ahead(history, 1);

        assertThat(forecast.isOpen(3)).isTrue();
        assertThat(forecast.mean(3)).isZero();
        assertThat(forecast.band95(3).high()).isLessThan(1.5);
    }
}
