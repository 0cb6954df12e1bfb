package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcrossSequencesTest {

    private static final int DAY = 24;
    private static final int WEEK = 168;
    private static final int HORIZON = 2 * DAY;

    /// A wave over the day, less at the weekend, with a level that wanders and comes back, times noise.
    private static double[] wandering(int weeks, double size, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] values = new double[weeks * WEEK];
        double level = 0;
        for (int i = 0; i < values.length; i++) {
            level = 0.97 * level + 0.05 * random.nextGaussian();
            double wave = 100 + 60 * Math.sin(2 * Math.PI * (i % DAY) / DAY);
            double weekend = i % WEEK >= 5 * DAY ? 0.6 : 1;
            values[i] = size * wave * weekend * Math.exp(level + 0.05 * random.nextGaussian());
        }
        return values;
    }

    private static List<double[]> many(int count, int weeks) {
        return IntStream.range(0, count)
                .mapToObj(i -> wandering(weeks, Math.exp(i % 5), i))
                .toList();
    }

    private static double[] past(double[] values) {
        return Arrays.copyOf(values, values.length - HORIZON);
    }

    private static double missed(double[] path, double[] values) {
        double sum = 0;
        for (int i = 0; i < HORIZON; i++) {
            double came = values[values.length - HORIZON + i];
            sum += Math.abs(path[i] - came) / (path[i] + came);
        }
        return sum;
    }

    private static double[] means(List<Distribution> ahead) {
        return ahead.stream().mapToDouble(Distribution::mean).toArray();
    }

    @Test
    void sharedCoefficientsForecastBetterThanTheDayOrWeekBefore() {
        List<double[]> all = many(30, 5).stream()
                .map(values -> Arrays.copyOf(values, values.length - 2 * DAY))
                .toList();
        List<double[]> past = all.stream().map(AcrossSequencesTest::past).toList();

        double[][][] paths = new SharedRegression(WEEK, DAY, 3, 0.1).paths(past, new int[] {HORIZON, 0}, HORIZON);

        double ours = 0;
        double dayBefore = 0;
        double weekBefore = 0;
        for (int i = 0; i < all.size(); i++) {
            double[] known = past.get(i);
            ours += missed(paths[i][1], all.get(i));
            dayBefore += missed(new SeasonalNaive(DAY).of(known).ahead(known.length, HORIZON), all.get(i));
            weekBefore += missed(new SeasonalNaive(WEEK).of(known).ahead(known.length, HORIZON), all.get(i));
        }
        assertThat(ours).isLessThan(0.9 * Math.min(dayBefore, weekBefore));
    }

    @Test
    void manyUnknownsOfOneMatrixAreSolvedAsEachAlone() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 2}};
        double[][] rights = {{1, 5}, {2, -1}, {3, 0}};

        double[][] both = LinearSystem.solve(copy(matrix), copy(rights));

        for (int row = 0; row < 3; row++) {
            for (int system = 0; system < 2; system++) {
                double came = 0;
                for (int column = 0; column < 3; column++) {
                    came += matrix[row][column] * both[column][system];
                }
                assertThat(came).isCloseTo(rights[row][system], within(1e-12));
            }
        }
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Test
    void aSharedPathKnowsNothingOfWhatCameAfterItsStart() {
        List<double[]> all = many(20, 5);
        List<double[]> changed = all.stream().map(double[]::clone).toList();
        changed.forEach(values -> Arrays.fill(values, values.length - HORIZON, values.length, 1e6));
        int[] backs = {HORIZON + DAY, HORIZON, 0};

        double[][][] paths = new SharedRegression(WEEK, DAY, 3, 0.1).paths(all, backs, HORIZON);
        double[][][] other = new SharedRegression(WEEK, DAY, 3, 0.1).paths(changed, backs, HORIZON);

        assertThat(other[7][0]).isEqualTo(paths[7][0]);
        assertThat(other[7][1]).isEqualTo(paths[7][1]);
        assertThat(other[7][2]).isNotEqualTo(paths[7][2]);
    }

    @Test
    void tooLittleToLearnFromGivesNoPath() {
        double[][][] paths =
                new SharedRegression(2 * WEEK, DAY, 3, 0.1).paths(many(3, 2), new int[] {HORIZON, 0}, HORIZON);

        assertThat(paths[0][0]).isEmpty();
        assertThat(paths[0][1]).isEmpty();
    }

    @Test
    void kindsAreToldApart() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        List<double[]> all = IntStream.range(0, 20)
                .mapToObj(i -> i < 10
                        ? wandering(5, 1, i)
                        : random.doubles(5L * WEEK, 1, 2).toArray())
                .toList();

        int[] kinds = Kinds.of(all, DAY, WEEK, 2);

        assertThat(Arrays.stream(kinds, 0, 10).distinct().toArray()).hasSize(1);
        assertThat(Arrays.stream(kinds, 10, 20).distinct().toArray()).hasSize(1);
        assertThat(kinds[0]).isNotEqualTo(kinds[10]);
    }

    @Test
    void whatAllMissAlikeIsPutRight() {
        List<Combined> all = IntStream.range(0, 30)
                .mapToObj(i -> biased(wandering(6, 1, i), i))
                .toList();

        List<double[]> paths = new Correction(DAY, WEEK).of(all);

        double before = 0;
        double after = 0;
        for (int i = 0; i < all.size(); i++) {
            double[] values = wandering(6, 1, i);
            before += missed(all.get(i).path(), values);
            after += missed(paths.get(i), values);
        }
        assertThat(after).isLessThan(0.7 * before);
    }

    /// Paths that know what comes, but take a fifth too much in the first half of a day.
    private static Combined biased(double[] values, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1000 + seed);
        int[] origins = IntStream.rangeClosed(1, 10)
                .map(i -> values.length - 2 * HORIZON - (10 - i) * DAY)
                .toArray();
        double[][] paths = new double[origins.length + 1][HORIZON];
        for (int origin = 0; origin < paths.length; origin++) {
            int end = origin < origins.length ? origins[origin] : values.length - HORIZON;
            for (int step = 0; step < HORIZON; step++) {
                double bias = step % DAY < DAY / 2 ? 1.2 : 1;
                paths[origin][step] = values[end + step] * bias * Math.exp(0.03 * random.nextGaussian());
            }
        }
        return new Combined(past(values), origins, List.<double[][]>of(paths), paths);
    }

    @Test
    void manyTogetherForecastNoWorseThanEachAlone() {
        List<double[]> all = many(30, 6);
        List<double[]> past = all.stream().map(AcrossSequencesTest::past).toList();
        Extrapolation extrapolation = new Extrapolation(DAY, WEEK);

        List<List<Distribution>> together = extrapolation.ahead(past, HORIZON);

        double ours = 0;
        double alone = 0;
        for (int i = 0; i < all.size(); i++) {
            ours += missed(means(together.get(i)), all.get(i));
            alone += missed(means(extrapolation.ahead(past.get(i), HORIZON)), all.get(i));
        }
        assertThat(ours).isLessThan(alone);
    }

    @Test
    void sequencesOfManyLengthsAndZerosGoTogether() {
        List<double[]> all = IntStream.range(0, 24)
                .mapToObj(i -> i == 0 ? new double[3 * WEEK] : Arrays.copyOf(wandering(5, 1, i), 9 * DAY + i * 20))
                .toList();

        List<List<Distribution>> ahead = new Extrapolation(DAY, WEEK).ahead(all, DAY);

        assertThat(ahead)
                .hasSize(24)
                .allSatisfy(one -> assertThat(one)
                        .hasSize(DAY)
                        .allSatisfy(value -> assertThat(value.mean()).isBetween(0.0, 1e4)));
        assertThat(ahead.getFirst().getFirst().mean()).isCloseTo(0, within(1e-6));
    }

    @Test
    void fewAreEachContinuedAlone() {
        List<double[]> few = many(3, 5);
        Extrapolation extrapolation = new Extrapolation(DAY, WEEK);

        assertThat(means(extrapolation.ahead(few, DAY).getLast()))
                .isEqualTo(means(extrapolation.ahead(few.getLast(), DAY)));
    }
}
