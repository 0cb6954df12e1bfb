package dev.muster.forecasting.method;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sums of squares and products over a window of rows, moved to the next window by what enters and what leaves.
final class SlidingRegression {

    /// Farther than this the sums are made anew, which also keeps rounding from growing.
    private static final int FARTHEST = 14;

    private final int size;
    private final Rows rows;
    private final double[][] squares;
    private final double[] products;
    private int from;
    private int to;
    private int count;
    private int moves;

    /// @param size number of regressors
    SlidingRegression(int size, Rows rows) {
        this.size = size;
        this.rows = rows;
        this.squares = new double[size][size];
        this.products = new double[size];
    }

    /// What a regression learns from.
    interface Rows {

        /// Regressors of a row, null where it says nothing.
        double @Nullable [] at(int row);

        /// What they are to explain.
        double explained(int row);
    }

    /// Moves the window to the rows from one to another, not included.
    void moveTo(int first, int beyond) {
        int distance = Math.max(Math.abs(first - from), Math.abs(beyond - to));
        if (distance > FARTHEST || moves > 10 * FARTHEST || first >= to || beyond <= from) {
            clear(first);
        }
        moves++;
        while (to < beyond) {
            add(to++, 1);
        }
        while (from > first) {
            add(--from, 1);
        }
        while (to > beyond) {
            add(--to, -1);
        }
        while (from < first) {
            add(from++, -1);
        }
    }

    private void clear(int at) {
        for (double[] row : squares) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(products, 0);
        count = 0;
        moves = 0;
        from = at;
        to = at;
    }

    private void add(int row, int sign) {
        double[] values = rows.at(row);
        if (values == null) {
            return;
        }
        double explained = rows.explained(row);
        count += sign;
        for (int i = 0; i < size; i++) {
            products[i] += sign * values[i] * explained;
            for (int j = 0; j <= i; j++) {
                squares[i][j] += sign * values[i] * values[j];
            }
        }
    }

    /// Rows in the window that say something.
    int count() {
        return count;
    }

    double square(int i) {
        return squares[i][i];
    }

    /// The weights, each square enlarged by a ridge.
    double[] solved(double[] ridge) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = squares[i][j];
                matrix[j][i] = squares[i][j];
            }
            matrix[i][i] += ridge[i];
        }
        return LinearSystem.solve(matrix, products.clone());
    }
}
