package dev.muster.forecasting.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalMeansTest {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int AHEAD = 7 * Operation.SLOTS;
    private static final int SEEDS = 25;

    @ParameterizedTest
    @CsvSource({"84, 0.2", "84, 20", "84, 100", "14, 0.5", "14, 20"})
    void isNearerToTrueHandleTimesThanMeansOfTimesOfDayAndThanOneMean(int days, double busiest) {
        double ours = error(days, busiest, Operation::handled, Operation::time, IntervalMeans::handle);
        double slots = meanOf(days, busiest, Operation::handled, Operation::time, Operation.SLOTS);
        double one = meanOf(days, busiest, Operation::handled, Operation::time, 1);

        assertThat(ours).isLessThan(slots).isLessThan(one);
    }

    @ParameterizedTest
    @CsvSource({"84, 0.5", "84, 20", "84, 100", "14, 2", "182, 5"})
    void isNearerToTrueSharesThanMeansOfTimesOfDayAndThanOneMean(int days, double busiest) {
        double ours = error(days, busiest, Operation::automated, Operation::share, IntervalMeans::share);
        double slots = meanOf(days, busiest, Operation::automated, Operation::share, Operation.SLOTS);
        double one = meanOf(days, busiest, Operation::automated, Operation::share, 1);

        assertThat(ours).isLessThan(slots).isLessThan(one);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 20})
    void keepsTheMeanOverAllConversationsWhereDaysAreAlike(double busiest) {
        Totals past = alike(Operation.of(56, busiest, 1));

        List<Estimate> estimates = IntervalMeans.handle(past, 1).forecast(past.grid());

        double work = IntStream.range(0, past.grid().size())
                .mapToDouble(i -> past.count(i) * estimates.get(i).mean())
                .sum();
        assertThat(work).isCloseTo(past.sums().total(), withinPercentage(0.2));
    }

    @Test
    void countsWorkThatIsDoneAfterClosing() {
        Series counts = Series.of(ZoneOffset.UTC, START, Duration.ofHours(12), repeated(14, 10, Double.NaN));
        Series work = Series.of(ZoneOffset.UTC, START, Duration.ofHours(12), repeated(14, 600, 200));

        List<Estimate> estimates =
                IntervalMeans.handle(new Totals(work, counts), 1).forecast(counts.grid());

        assertThat(estimates.getFirst().mean()).isCloseTo(80, withinPercentage(0.1));
    }

    @Test
    void takesWhatIsUsualWhereThereIsNoPast() {
        Series nothing = Series.of(ZoneOffset.UTC, START, Duration.ofHours(12), repeated(7, 0, Double.NaN));
        Series empty = nothing.before(START);

        assertThat(IntervalMeans.handle(new Totals(nothing, nothing), 240).forecast(nothing.grid()))
                .allSatisfy(estimate -> assertThat(estimate.mean()).isEqualTo(240));
        assertThat(IntervalMeans.share(new Totals(empty, empty), 0.7).forecast(nothing.grid()))
                .allSatisfy(estimate -> assertThat(estimate.mean()).isEqualTo(0.7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.99, 1})
    void keepsSharesBetweenNoneAndAll(double share) {
        Series counts = Series.of(ZoneOffset.UTC, START, Duration.ofHours(12), repeated(14, 100, 3));
        Series people = Series.of(ZoneOffset.UTC, START, Duration.ofHours(12), repeated(14, 100 * share, 3 * share));

        assertThat(IntervalMeans.share(new Totals(people, counts), 0.5).forecast(counts.grid()))
                .allSatisfy(estimate -> {
                    assertThat(estimate.mean()).isBetween(0.0, 1.0).isCloseTo(share, within(0.01));
                    assertThat(estimate.band(0.95, 1).low()).isNotNegative();
                    assertThat(estimate.band(0.95, 1).high()).isLessThanOrEqualTo(1);
                });
    }

    @Test
    void followsALevelThatHasMoved() {
        Totals past = changed(Operation.of(91, 10, 3), day -> day >= 77 ? 1.3 : 1);

        assertThat(mean(past)).isCloseTo(1.3 * mean(Operation.of(91, 10, 3).handled()), withinPercentage(5));
    }

    @Test
    void isNotMovedByADayOnWhichSomethingHappened() {
        Totals past = changed(Operation.of(91, 10, 3), day -> day == 89 ? 3 : 1);

        assertThat(mean(past)).isCloseTo(mean(Operation.of(91, 10, 3).handled()), withinPercentage(4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 20})
    void holdsTheMeansOfIntervalsInItsBand(double busiest) {
        double held = 0;
        double all = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Operation operation = Operation.of(91, busiest, seed);
            Grid ahead = ahead(operation);
            List<Estimate> estimates = IntervalMeans.handle(operation.handled().before(ahead.start()), 1)
                    .forecast(ahead);
            int first = operation.counts().size() - AHEAD;
            for (int i = 0; i < AHEAD; i++) {
                double count = operation.counts().at(first + i);
                if (count >= 5) {
                    all++;
                    held += estimates
                                    .get(i)
                                    .band(0.95, count)
                                    .contains(operation.work().at(first + i) / count)
                            ? 1
                            : 0;
                }
            }
        }

        assertThat(held / all).isBetween(0.92, 0.98);
    }

    /// Every conversation takes as long as is usual at its weekday and time.
    private static Totals alike(Operation operation) {
        double[] work = new double[operation.counts().size()];
        Arrays.setAll(work, i -> operation.counts().at(i) * (200 + i % (7 * Operation.SLOTS)));
        return new Totals(Series.of(operation.counts().grid(), work), operation.counts());
    }

    private static Totals changed(Operation operation, IntToDoubleFunction factor) {
        double[] work = new double[operation.work().size()];
        Arrays.setAll(work, i -> operation.work().at(i) * factor.applyAsDouble(i / Operation.SLOTS));
        return new Totals(Series.of(operation.work().grid(), work), operation.counts());
    }

    /// Of the week after a past.
    private static double mean(Totals past) {
        Grid ahead = past.grid().over(new Interval(past.counts().end(), Duration.ofDays(7)));
        return IntervalMeans.handle(past, 1).forecast(ahead).stream()
                .mapToDouble(Estimate::mean)
                .average()
                .orElseThrow();
    }

    private static double[] repeated(int days, double... day) {
        double[] values = new double[days * day.length];
        Arrays.setAll(values, i -> day[i % day.length]);
        return values;
    }

    private static double error(
            int days,
            double busiest,
            Function<Operation, Totals> totals,
            Function<Operation, Series> truth,
            BiFunction<Totals, Double, IntervalMeans> method) {
        return averaged(days, busiest, operation -> {
            Grid ahead = ahead(operation);
            List<Estimate> estimates = method.apply(totals.apply(operation).before(ahead.start()), 0.5)
                    .forecast(ahead);
            return operation.error(
                    truth.apply(operation),
                    estimates.stream().mapToDouble(Estimate::mean).toArray());
        });
    }

    /// The way before: the mean of the last eight weeks at each time of day, or of all times.
    private static double meanOf(
            int days,
            double busiest,
            Function<Operation, Totals> totals,
            Function<Operation, Series> truth,
            int groups) {
        return averaged(days, busiest, operation -> {
            Grid ahead = ahead(operation);
            Totals past = totals.apply(operation).before(ahead.start());
            double[] sums = new double[groups];
            double[] counts = new double[groups];
            int from = Math.max(0, past.grid().size() - 56 * Operation.SLOTS);
            for (int i = from; i < past.grid().size(); i++) {
                sums[i % groups] += past.sum(i);
                counts[i % groups] += past.count(i);
            }
            double mean = Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
            return operation.error(
                    truth.apply(operation),
                    IntStream.range(0, AHEAD)
                            .mapToDouble(i -> counts[i % groups] > 0 ? sums[i % groups] / counts[i % groups] : mean)
                            .toArray());
        });
    }

    private static double averaged(int days, double busiest, Function<Operation, Double> error) {
        return LongStream.range(0, SEEDS)
                .mapToDouble(seed -> error.apply(Operation.of(days + 7, busiest, seed)))
                .average()
                .orElseThrow();
    }

    private static Grid ahead(Operation operation) {
        Instant end = operation.counts().end();
        return operation.counts().grid().over(Interval.between(end.minus(Duration.ofDays(7)), end));
    }
}
