package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinCountsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int SLOTS = 48;
    private static final int DAYS = 140;

    /// Poisson counts about a mean from 08:00 to 20:00, none at night.
    private static Days days(double mean) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] values = new double[DAYS * SLOTS];
        Arrays.setAll(values, i -> isDay(i % SLOTS) ? poisson(mean, random) : 0);
        return Days.of(Series.of(ZoneOffset.UTC, MONDAY, Duration.ofMinutes(30), values));
    }

    private static boolean isDay(int slot) {
        return slot >= 16 && slot < 40;
    }

    private static double poisson(double mean, RandomGenerator random) {
        int count = -1;
        for (double time = 0; time < mean; count++) {
            time += random.nextExponential();
        }
        return count;
    }

    @Test
    void theDayOfAThinQueueIsNotUnderrated() {
        double[] profile = new Profile(days(0.3), 6, 26).of(DAYS, DAYS);

        assertThat(Arrays.stream(profile).sum()).isBetween(0.8 * 24 * 0.3, 1.2 * 24 * 0.3);
    }

    @Test
    void aTimeOfDayIsNearerToItsMeanThanItsPlainMeanIs() {
        Days days = days(0.3);
        List<Integer> mondays =
                IntStream.range(0, DAYS / 7).mapToObj(week -> 7 * week).toList();
        ThinCounts thin = new ThinCounts(days, mondays);
        double pooled = 0;
        double plain = 0;

        for (int slot = 20; slot < 36; slot++) {
            int at = slot;
            double mean = mondays.stream()
                    .mapToDouble(day -> days.at(day, at))
                    .average()
                    .orElseThrow();
            plain += Math.abs(mean - 0.3);
            pooled += Math.abs(thin.mean(slot, Double.NaN) - 0.3);
        }

        assertThat(pooled).isLessThan(0.7 * plain);
    }

    @Test
    void aNightOfZerosIsZero() {
        double[] profile = new Profile(days(0.3), 6, 26).of(DAYS, DAYS);

        assertThat(profile[4]).isZero();
    }

    @Test
    void busyTimesAreLeftAlone() {
        ThinCounts busy = new ThinCounts(days(50), List.of(0, 7, 14));

        assertThat(busy.mean(24, 49.5)).isEqualTo(49.5);
    }
}
