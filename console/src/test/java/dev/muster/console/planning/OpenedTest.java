package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenedTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final int DAYS = 91;
    private static final int A_DAY = 48;
    private static final Instant ORIGIN = START.plus(Duration.ofDays(DAYS - 7));
    private static final Interval WEEK = new Interval(ORIGIN, Duration.ofDays(7));
    private static final int SEEDS = 6;

    @Test
    void isAsNearAsAForecastOfOfferedConversationsWhereTheShareIsSteady() {
        assertThat(ratio(_ -> 0.6)).isLessThan(1.03);
    }

    @Test
    void isNearerWhereTheShareHasMoved() {
        assertThat(ratio(day -> day < DAYS - 17 ? 0.7 : 0.5)).isLessThan(0.97);
    }

    @Test
    void tellsNothingWhereConversationsEnterLaterThanTheyWereOpened() {
        Series opened = Series.of(ZoneOffset.UTC, START, HALF_HOUR, new double[] {10, 0, 10, 0});
        Series first = Series.of(ZoneOffset.UTC, START, HALF_HOUR, new double[] {0, 8, 0, 8});

        assertThat(new Opened(opened, first).tellsAutomation()).isFalse();
        assertThat(new Opened(opened, opened).tellsAutomation()).isFalse();
        assertThat(new Opened(opened, Series.of(opened.grid(), new double[] {6, 0, 5, 0})).tellsAutomation())
                .isTrue();
    }

    /// Errors over those of a forecast of offered conversations themselves, against what is truly expected.
    private static double ratio(IntToDoubleFunction share) {
        double error = 0;
        double plain = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            double[] opened = new double[DAYS * A_DAY];
            double[] first = new double[opened.length];
            double[] truth = new double[opened.length];
            double level = 1;
            for (int i = 0; i < opened.length; i++) {
                level = i % A_DAY == 0 ? Math.exp(0.1 * random.nextGaussian()) : level;
                double mean = 40 * (1.2 + Math.sin(2 * Math.PI * (i % A_DAY) / A_DAY));
                truth[i] = mean * share.applyAsDouble(i / A_DAY);
                opened[i] = poisson(mean * level, random);
                for (int k = 0; k < opened[i]; k++) {
                    first[i] += random.nextDouble() < share.applyAsDouble(i / A_DAY) ? 1 : 0;
                }
            }
            Series offered = Series.of(ZoneOffset.UTC, START, HALF_HOUR, first);
            Opened told = new Opened(Series.of(offered.grid(), opened), offered);
            error += error(told.offered(offered, new Forecaster(), WEEK, seed), truth);
            plain += error(new Forecaster().forecast(offered, ORIGIN, WEEK.end(), seed), truth);
        }
        return error / plain;
    }

    private static double error(Forecast forecast, double[] truth) {
        int from = truth.length - forecast.size();
        return IntStream.range(0, forecast.size())
                .mapToDouble(i -> Math.abs(forecast.mean(i) - truth[from + i]))
                .sum();
    }

    private static double poisson(double mean, RandomGenerator random) {
        int count = 0;
        for (double sum = -Math.log(1 - random.nextDouble()); sum < mean; sum -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }
}
