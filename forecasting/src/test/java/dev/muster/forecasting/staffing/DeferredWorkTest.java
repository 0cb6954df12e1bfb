package dev.muster.forecasting.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeferredWorkTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double CLOSED = Double.NaN;
    private static final int CASES = 300;

    @Test
    void spreadsOverTheTimeItMayWait() {
        DeferredWork spread = DeferredWork.spread(work(3600, 0, 0, 0), HOUR.multipliedBy(4), 0);

        assertThat(done(spread, 4)).containsExactly(900, 900, 900, 900);
        assertThat(backlogs(spread, 4)).containsExactly(2700, 1800, 900, 0);
        assertThat(spread.model()).isEqualTo("Deferred, 4 h");
    }

    @Test
    void carriesWorkOverTheNight() {
        DeferredWork spread =
                DeferredWork.spread(work(0, 600, CLOSED, CLOSED, CLOSED, 0, 0), HOUR.multipliedBy(3), 300);

        assertThat(done(spread, 7)).containsExactly(225, 225, 0, 0, 0, 225, 225);
        assertThat(spread.backlog(3)).isEqualTo(450);
    }

    @Test
    void saysHowLongWorkWaitsInOpenTime() {
        DeferredWork spread = DeferredWork.spread(work(3600, CLOSED, 0, 0, 0), HOUR.multipliedBy(4), 0);

        assertThat(spread.waits(0)).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 40})
    void doesAllWorkAfterItCameAndBeforeItIsDue(int window) {
        RandomGenerator random = new SplittableRandom(window);
        for (int i = 0; i < CASES; i++) {
            Series work = random(random, 20);
            double backlog = random.nextInt(3) * 500;

            DeferredWork spread = DeferredWork.spread(work, HOUR.multipliedBy(window), backlog);

            double[] cumulated = cumulated(work, spread);
            double[] came = came(work, backlog);
            for (int k = 1; k < came.length; k++) {
                assertThat(cumulated[k])
                        .isGreaterThanOrEqualTo(cumulated[k - 1] - 1e-9)
                        .isLessThanOrEqualTo(came[k] + 1e-6)
                        .isGreaterThanOrEqualTo(due(came, k, window) - 1e-6);
            }
            assertThat(cumulated[came.length - 1] + spread.backlog(work.size() - 1))
                    .isCloseTo(came[came.length - 1], within(1e-6));
        }
    }

    /// Whatever the order, what is due within a stretch and was not there before it must be done within it.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 40})
    void needsTheLowestPeakThereCanBe(int window) {
        RandomGenerator random = new SplittableRandom(100 + window);
        for (int i = 0; i < CASES; i++) {
            Series work = random(random, 20);
            double backlog = random.nextInt(3) * 500;
            double[] came = came(work, backlog);

            DeferredWork spread = DeferredWork.spread(work, HOUR.multipliedBy(window), backlog);

            double bound = 0;
            for (int from = 0; from < came.length; from++) {
                double before = from == 0 ? 0 : came[from];
                for (int to = from + 1; to < came.length; to++) {
                    bound = Math.max(bound, (due(came, to, window) - before) / (to - from));
                }
            }
            assertThat(IntStream.range(0, work.size())
                            .mapToDouble(spread::done)
                            .max()
                            .orElse(0))
                    .isCloseTo(bound, within(1e-6));
        }
    }

    /// By all ways to spread whole pieces of work over few intervals: none has a smaller sum of squares.
    @Test
    void isTheMostEvenOfAllWays() {
        RandomGenerator random = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            int window = 1 + random.nextInt(4);
            Series work = random(random, 6);
            double[] came = came(work, 0);

            DeferredWork spread = DeferredWork.spread(work, HOUR.multipliedBy(window), 0);

            double squares = IntStream.range(0, work.size())
                    .mapToDouble(k -> spread.done(k) * spread.done(k))
                    .sum();
            assertThat(squares).isLessThanOrEqualTo(leastSquares(came, window, 1, 0) + 1e-6);
        }
    }

    private static double leastSquares(double[] came, int window, int k, double done) {
        if (k == came.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (double to = Math.max(done, due(came, k, window)); to <= came[k]; to += 100) {
            least = Math.min(least, (to - done) * (to - done) + leastSquares(came, window, k + 1, to));
        }
        return least;
    }

    private static double due(double[] came, int k, int window) {
        return k < window ? 0 : came[k - window + 1];
    }

    /// By open intervals.
    private static double[] came(Series work, double backlog) {
        double[] open = IntStream.range(0, work.size())
                .filter(work::isObserved)
                .mapToDouble(work::at)
                .toArray();
        double[] came = new double[open.length + 1];
        came[0] = backlog;
        for (int k = 0; k < open.length; k++) {
            came[k + 1] = came[k] + open[k];
        }
        return came;
    }

    private static double[] cumulated(Series work, DeferredWork spread) {
        double[] open = IntStream.range(0, work.size())
                .filter(work::isObserved)
                .mapToDouble(spread::done)
                .toArray();
        double[] sums = new double[open.length + 1];
        for (int k = 0; k < open.length; k++) {
            sums[k + 1] = sums[k] + open[k];
        }
        return sums;
    }

    private static Series random(RandomGenerator random, int size) {
        return work(IntStream.range(0, size)
                .mapToDouble(_ -> random.nextInt(4) == 0 ? CLOSED : 100 * random.nextInt(5))
                .toArray());
    }

    private static Series work(double... seconds) {
        return Series.of(ZoneOffset.UTC, Instant.parse("2026-01-05T00:00:00Z"), HOUR, seconds);
    }

    private static double[] done(DeferredWork spread, int size) {
        return IntStream.range(0, size).mapToDouble(spread::done).toArray();
    }

    private static double[] backlogs(DeferredWork spread, int size) {
        return IntStream.range(0, size).mapToDouble(spread::backlog).toArray();
    }
}
