package dev.muster.forecasting.method;

import dev.muster.forecasting.method.TreeGrower.Growth;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// A sum of many small trees, each grown on what those before it left unexplained, from half of the rows and half of
/// the features drawn for it.
///
/// What is lowered is the weighted sum of absolute errors. The same rows and seed give the same trees.
/// Source: stochastic gradient boosting, Friedman 2002.
final class BoostedTrees {

    private static final double SHARE = 0.5;

    private final int trees;
    private final double rate;
    private final Growth growth;
    private final long seed;

    /// @param trees grown one after another
    /// @param rate of each that is taken, 0 to 1
    BoostedTrees(int trees, double rate, Growth growth, long seed) {
        this.trees = trees;
        this.rate = rate;
        this.growth = growth;
        this.seed = seed;
    }

    /// Learns from some rows and explains all.
    ///
    /// @param features by feature and row; NaN where not known
    /// @param targets by row; those of rows that are not learned from are not looked at
    /// @param weights by row; 0 for a row that is not learned from
    /// @return what is expected of each row's target
    float[] explain(float[][] features, float[] targets, float[] weights) {
        byte[][] columns = Arrays.stream(features)
                .map(column -> Bins.of(column).bins(column))
                .toArray(byte[][]::new);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] learned = IntStream.range(0, targets.length)
                .filter(row -> weights[row] > 0)
                .toArray();
        float[] residuals = targets.clone();
        float[] explained = new float[targets.length];
        TreeGrower grower = new TreeGrower(columns, residuals, weights, growth);
        for (int i = 0; i < trees && learned.length > 0; i++) {
            RegressionTree tree = grower.grow(drawn(learned, random), drawn(random, columns.length));
            for (int row = 0; row < targets.length; row++) {
                float step = (float) (rate * tree.at(columns, row));
                explained[row] += step;
                residuals[row] -= step;
            }
        }
        return explained;
    }

    private static int[] drawn(int[] rows, RandomGenerator random) {
        return Arrays.stream(rows).filter(_ -> random.nextDouble() < SHARE).toArray();
    }

    private static int[] drawn(RandomGenerator random, int features) {
        int[] all = IntStream.range(0, features).toArray();
        int count = Math.max(1, (int) Math.round(SHARE * features));
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, features);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, count);
    }
}
