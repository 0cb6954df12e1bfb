package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayShapeTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final int SLOTS = 24;
    private static final int DAYS = 150;

    /// Counts about a mean, times what a day and an hour make of it.
    private static Days days(double mean, Course course) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] values = new double[DAYS * SLOTS];
        Arrays.setAll(values, i -> {
            double expected = mean * course.at(i / SLOTS, i % SLOTS);
            return Math.max(0, Math.rint(expected + Math.sqrt(expected) * random.nextGaussian()));
        });
        return Days.of(Series.of(ZoneOffset.UTC, MONDAY, Duration.ofHours(1), values));
    }

    @FunctionalInterface
    private interface Course {
        double at(int day, int hour);
    }

    private static double[] flat(double mean) {
        double[] expected = new double[SLOTS];
        Arrays.fill(expected, mean);
        return expected;
    }

    private static double[] moved(Days days, double mean, int day) {
        return new DayShape(days, 0, IntStream.range(28, DAYS).boxed().toList(), _ -> flat(mean))
                .moved(day, flat(mean));
    }

    private static int dayOfMonth(int day) {
        return LocalDate.of(2026, 1, 5).plusDays(day).getDayOfMonth();
    }

    /// The first day from the end of the history on that has a day of the month.
    private static int next(int dayOfMonth) {
        int day = DAYS;
        while (dayOfMonth(day) != dayOfMonth) {
            day++;
        }
        return day;
    }

    @Test
    void earlyCallsOfPaydaysAreExpectedAgain() {
        Days days = days(1000, (day, hour) -> hour < 8 && (dayOfMonth(day) <= 4 || dayOfMonth(day) >= 29) ? 1.3 : 1);

        assertThat(moved(days, 1000, next(1))[3]).isGreaterThan(1100);
        assertThat(moved(days, 1000, next(15))[3]).isLessThan(moved(days, 1000, next(1))[3] - 50);
    }

    @Test
    void anEveningThatGrewStaysGrown() {
        Days days = days(1000, (day, hour) -> hour >= 16 && day >= DAYS - 10 ? 1.2 : 1);

        double[] moved = moved(days, 1000, DAYS);

        assertThat(moved[20] / moved[4]).isBetween(1.1, 1.25);
    }

    @Test
    void theWholeDayIsLeftAsItWas() {
        Days days = days(1000, (day, hour) -> hour >= 16 && day >= DAYS - 10 ? 1.2 : 1);

        assertThat(Arrays.stream(moved(days, 1000, DAYS)).sum()).isCloseTo(24_000, within(1e-6));
    }

    @Test
    void oneBrokenDayIsNotTomorrow() {
        Days days = days(1000, (day, hour) -> hour >= 12 && day == DAYS - 1 ? 0.2 : 1);

        assertThat(moved(days, 1000, DAYS)[18]).isGreaterThan(970);
    }

    @Test
    void theNoiseOfAThinQueueMovesLittle() {
        Days days = days(1, (_, _) -> 1);

        assertThat(Arrays.stream(moved(days, 1, DAYS))).allMatch(mean -> Math.abs(mean - 1) < 0.1);
    }
}
