package dev.muster.forecasting.method;

import java.util.Arrays;

/// Rows of binned features sent left or right until each is in a leaf with a value of its own.
final class RegressionTree {

    private static final int NONE = -1;

    private final int[] feature;
    private final int[] highestLeft;
    private final int[] left;
    private final double[] value;
    private int nodes = 1;

    /// A tree of one leaf of value 0.
    ///
    /// @param leaves it may get
    RegressionTree(int leaves) {
        this.feature = new int[2 * leaves];
        this.highestLeft = new int[2 * leaves];
        this.left = new int[2 * leaves];
        this.value = new double[2 * leaves];
        Arrays.fill(feature, NONE);
    }

    /// Splits a leaf.
    ///
    /// @param highest bin of the feature that goes left
    /// @return the left leaf; the right one is the next after it
    int split(int leaf, int by, int highest) {
        feature[leaf] = by;
        highestLeft[leaf] = highest;
        left[leaf] = nodes;
        nodes += 2;
        return left[leaf];
    }

    void value(int leaf, double of) {
        value[leaf] = of;
    }

    /// The value of the leaf a row falls into.
    ///
    /// @param columns bins by feature and row
    double at(byte[][] columns, int row) {
        int node = 0;
        while (feature[node] != NONE) {
            node = left[node] + (columns[feature[node]][row] <= highestLeft[node] ? 0 : 1);
        }
        return value[node];
    }
}
