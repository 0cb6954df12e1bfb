package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.method.TreeGrower.Growth;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final int ROWS = 4000;
    private static final Growth SMALL = new Growth(8, 20, 1);

    private static float[] uniform(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        float[] values = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static float[] ones() {
        float[] ones = new float[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double missed(float[] explained, float[] targets, int from) {
        return IntStream.range(from, ROWS)
                .mapToDouble(row -> Math.abs(explained[row] - targets[row]))
                .average()
                .orElseThrow();
    }

    @Test
    void rowsNotLearnedFromAreExplainedByWhatTwoFeaturesDoTogether() {
        float[][] features = {uniform(1), uniform(2), uniform(3)};
        float[] targets = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            targets[row] = (features[0][row] > 0.5) == (features[1][row] > 0.3) ? 1 : -1;
        }
        float[] weights = ones();
        Arrays.fill(weights, ROWS / 2, ROWS, 0);
        float[] hidden = targets.clone();
        Arrays.fill(hidden, ROWS / 2, ROWS, Float.NaN);

        float[] explained = new BoostedTrees(150, 0.1, SMALL, 1).explain(features, hidden, weights);

        assertThat(missed(explained, targets, ROWS / 2)).isLessThan(0.15);
    }

    @Test
    void fewWildTargetsDoNotBendThem() {
        float[][] features = {uniform(4)};
        float[] targets = new float[ROWS];
        float[] wild = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            targets[row] = features[0][row] > 0.5 ? 2 : 1;
            wild[row] = row % 10 == 0 ? 1000 : targets[row];
        }

        float[] explained = new BoostedTrees(100, 0.1, SMALL, 1).explain(features, wild, ones());

        assertThat(missed(explained, targets, 0)).isLessThan(0.05);
    }

    @Test
    void whatIsNotKnownIsToldApart() {
        float[][] features = {uniform(5)};
        float[] targets = new float[ROWS];
        for (int row = 0; row < ROWS; row += 3) {
            features[0][row] = Float.NaN;
            targets[row] = 1;
        }

        float[] explained = new BoostedTrees(100, 0.1, SMALL, 1).explain(features, targets, ones());

        assertThat(missed(explained, targets, 0)).isLessThan(0.02);
    }

    @Test
    void aTreeOfOneLeafIsTheWeightedMedian() {
        float[] residuals = {5, -1, 2, 7};
        float[] weights = {1, 1, 3, 1};
        byte[][] columns = {{1, 2, 3, 4}};

        RegressionTree tree = new TreeGrower(columns, residuals, weights, new Growth(4, 3, 1))
                .grow(new int[] {0, 1, 2, 3}, new int[] {0});

        assertThat(tree.at(columns, 0)).isEqualTo(2);
        assertThat(tree.at(columns, 3)).isEqualTo(2);
    }

    @Test
    void halvesAreSplitWhereSignsPart() {
        float[] residuals = {-1, -2, -3, 4, 5, 6};
        float[] weights = {1, 1, 1, 1, 1, 1};
        byte[][] columns = {{9, 8, 7, 3, 2, 1}};

        RegressionTree tree = new TreeGrower(columns, residuals, weights, new Growth(2, 1, 0))
                .grow(new int[] {0, 1, 2, 3, 4, 5}, new int[] {0});

        assertThat(tree.at(columns, 0)).isEqualTo(-2);
        assertThat(tree.at(columns, 5)).isEqualTo(5);
    }

    @Test
    void binsRiseWithValuesAndHoldAboutAsMany() {
        float[] values = uniform(6);
        Bins bins = Bins.of(values);
        int[] held = new int[bins.size()];
        for (float value : values) {
            held[bins.bin(value)]++;
        }

        assertThat(bins.bin(Float.NaN)).isZero();
        assertThat(bins.bin(0.2f)).isLessThan(bins.bin(0.8f));
        assertThat(Arrays.stream(held).skip(1).min().orElseThrow()).isGreaterThan(ROWS / bins.size() / 2);
        assertThat((double) Arrays.stream(held).sum()).isCloseTo(ROWS, within(0.0));
    }
}
