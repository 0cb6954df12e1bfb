package dev.muster.forecasting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Grows a [RegressionTree] that lowers the weighted sum of absolute residuals.
///
/// That leaf is split next which gains most by going with the sign of its residuals; gains are read from histograms of
/// binned features, and of two halves only the smaller is counted, the other is the rest. A leaf's value is the
/// weighted median of its residuals.
/// Source: Friedman 2001 (least absolute deviation); histograms and growth by leaf, Ke et al. 2017.
final class TreeGrower {

    private static final int BINS = 64;

    private final byte[][] columns;
    private final float[] residuals;
    private final float[] weights;
    private final Growth growth;

    /// How a tree may grow.
    ///
    /// @param leaves at most
    /// @param rows in a leaf at least
    /// @param ridge draw of leaves towards nought, in weight
    record Growth(int leaves, int rows, double ridge) {}

    /// @param columns bins by feature and row
    /// @param residuals by row; may change between trees
    /// @param weights by row, more than 0
    TreeGrower(byte[][] columns, float[] residuals, float[] weights, Growth growth) {
        this.columns = columns;
        this.residuals = residuals;
        this.weights = weights;
        this.growth = growth;
    }

    /// @param rows to learn from; put into another order
    /// @param features to split by
    RegressionTree grow(int[] rows, int[] features) {
        RegressionTree tree = new RegressionTree(growth.leaves);
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(new Leaf(0, rows, 0, rows.length, features));
        leaves.getFirst().count();
        leaves.getFirst().choose();
        while (leaves.size() < growth.leaves) {
            Leaf best = leaves.stream()
                    .max(Comparator.comparingDouble(leaf -> leaf.gain))
                    .orElseThrow();
            if (best.gain <= 0) {
                break;
            }
            leaves.remove(best);
            leaves.addAll(best.halves(tree));
        }
        leaves.forEach(leaf -> tree.value(leaf.node, leaf.median()));
        return tree;
    }

    private final class Leaf {

        private final int node;
        private final int[] rows;
        private final int from;
        private final int to;
        private final int[] features;
        private double[] signs;
        private double[] masses;
        private int[] counts;
        private double gain;
        private int feature;
        private int highestLeft;

        Leaf(int node, int[] rows, int from, int to, int[] features) {
            this.node = node;
            this.rows = rows;
            this.from = from;
            this.to = to;
            this.features = features;
            this.signs = new double[features.length * BINS];
            this.masses = new double[features.length * BINS];
            this.counts = new int[features.length * BINS];
        }

        void count() {
            for (int f = 0; f < features.length; f++) {
                byte[] column = columns[features[f]];
                for (int i = from; i < to; i++) {
                    int row = rows[i];
                    int at = f * BINS + column[row];
                    signs[at] += residuals[row] > 0 ? weights[row] : -weights[row];
                    masses[at] += weights[row];
                    counts[at]++;
                }
            }
        }

        /// Takes the histograms of a whole over, less those of its other half.
        void rest(Leaf whole, Leaf half) {
            signs = whole.signs;
            masses = whole.masses;
            counts = whole.counts;
            for (int i = 0; i < signs.length; i++) {
                signs[i] -= half.signs[i];
                masses[i] -= half.masses[i];
                counts[i] -= half.counts[i];
            }
        }

        void choose() {
            double sign = 0;
            double mass = 0;
            for (int b = 0; b < BINS; b++) {
                sign += signs[b];
                mass += masses[b];
            }
            for (int f = 0; f < features.length; f++) {
                double leftSign = 0;
                double leftMass = 0;
                int leftCount = 0;
                for (int b = 0; b < BINS - 1; b++) {
                    leftSign += signs[f * BINS + b];
                    leftMass += masses[f * BINS + b];
                    leftCount += counts[f * BINS + b];
                    if (leftCount >= growth.rows && to - from - leftCount >= growth.rows) {
                        double found = strength(leftSign, leftMass)
                                + strength(sign - leftSign, mass - leftMass)
                                - strength(sign, mass);
                        if (found > gain) {
                            gain = found;
                            feature = features[f];
                            highestLeft = b;
                        }
                    }
                }
            }
        }

        private double strength(double sign, double mass) {
            return sign * sign / (mass + growth.ridge);
        }

        List<Leaf> halves(RegressionTree tree) {
            int low = tree.split(node, feature, highestLeft);
            int middle = partition();
            Leaf left = new Leaf(low, rows, from, middle, features);
            Leaf right = new Leaf(low + 1, rows, middle, to, features);
            Leaf smaller = middle - from < to - middle ? left : right;
            Leaf larger = smaller == left ? right : left;
            smaller.count();
            larger.rest(this, smaller);
            left.choose();
            right.choose();
            return List.of(left, right);
        }

        private int partition() {
            byte[] column = columns[feature];
            int low = from;
            int high = to - 1;
            while (low <= high) {
                if (column[rows[low]] <= highestLeft) {
                    low++;
                } else {
                    int row = rows[low];
                    rows[low] = rows[high];
                    rows[high--] = row;
                }
            }
            return low;
        }

        private double median() {
            long[] order = new long[to - from];
            double half = 0;
            for (int i = from; i < to; i++) {
                order[i - from] = ((long) rising(residuals[rows[i]]) << 32) | rows[i];
                half += weights[rows[i]] / 2;
            }
            Arrays.sort(order);
            double before = 0;
            for (long one : order) {
                before += weights[(int) one];
                if (before >= half) {
                    return residuals[(int) one];
                }
            }
            return 0;
        }
    }

    /// A whole number that rises with a value.
    private static int rising(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}
