package dev.muster.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Grid HOURS =
            new Grid(ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"), Duration.ofHours(1), 24);
    private static final int PATHS = 4000;

    /// Every hour about normal, with mean 100 and standard deviation 10.
    private static Forecast normal(double common) {
        double[] quantiles = Arrays.stream(Distribution.levels())
                .map(level -> 100 + 10 * Normal.quantile(level))
                .toArray();
        List<Distribution> hours = Collections.nCopies(24, Distribution.of(100, quantiles));
        DayOutlook day = new DayOutlook(DAY, common, new Composition(2400, List.of()));
        return new Forecast(HOURS, hours, List.of(day), "by hand");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void variancesAddByWhatIntervalsHaveInCommon(double common) {
        Distribution total = normal(common).total(DAY);

        double deviation = Math.sqrt(24 * 100 * (1 + 23 * common));
        assertThat(total.mean()).isEqualTo(2400);
        assertThat(total.quantile(0.5)).isCloseTo(2400, within(1e-9));
        assertThat(total.band(0.95).width()).isCloseTo(2 * 1.959964 * deviation, within(1e-3 * deviation));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void samplePathsHaveTheTotalsOfTheForecast(double common) {
        Forecast forecast = normal(common);

        double[] totals = forecast.paths(PATHS, 7).stream()
                .mapToDouble(Series::total)
                .sorted()
                .toArray();

        Distribution total = forecast.total(DAY);
        double tolerance = 0.06 * total.band(0.80).width();
        for (double level : new double[] {0.1, 0.5, 0.9}) {
            assertThat(totals[(int) (PATHS * level)]).isCloseTo(total.quantile(level), within(tolerance));
        }
    }

    @Test
    void samplePathsHaveTheDistributionOfEachIntervalAndAreWholeNumbers() {
        Forecast forecast = normal(0.3);

        List<Series> paths = forecast.paths(PATHS, 3);

        assertThat(paths.stream().mapToDouble(path -> path.at(5)).average().orElseThrow())
                .isCloseTo(100, within(1.0));
        assertThat(paths.stream()
                        .filter(path -> forecast.band80(5).contains(path.at(5)))
                        .count())
                .isBetween((long) (0.77 * PATHS), (long) (0.83 * PATHS));
        assertThat(paths).allSatisfy(path -> assertThat(path.at(5)).isEqualTo(Math.rint(path.at(5))));
        assertThat(forecast.paths(2, 9).getLast().total())
                .isEqualTo(forecast.paths(2, 9).getLast().total());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.08})
    void bandsOfTotalsHoldAsOftenAsTheySay(double wandering) {
        Series history = History.made().days(300).wandering(wandering).series(17);
        int days = 0;
        int in80 = 0;
        int in95 = 0;
        for (LocalDate date = LocalDate.of(2026, 6, 1); days < 90; date = date.plusDays(1)) {
            Instant from = date.atStartOfDay(history.zone()).toInstant();
            Instant to = date.plusDays(1).atStartOfDay(history.zone()).toInstant();
            double came = history.between(from, to).total();
            if (came > 0) {
                Distribution total =
                        new Forecaster().forecast(history, from, to, 1).total(date);
                days++;
                in80 += total.band(0.80).contains(came) ? 1 : 0;
                in95 += total.band(0.95).contains(came) ? 1 : 0;
            }
        }

        // Three standard errors of a share of 90 days.
        assertThat(in80 / 90.0).isBetween(0.80 - 0.127, 0.80 + 0.127);
        assertThat(in95 / 90.0).isBetween(0.95 - 0.069, 1.0);
    }

    @Test
    void aDayBeyondTheForecastIsRefused() {
        assertThatThrownBy(() -> normal(0).total(DAY.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Day (2026-06-02) must lie in the forecast, from 2026-06-01 to 2026-06-01.");
    }
}
