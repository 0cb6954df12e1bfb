package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.List;

/// Each value to come regressed on the last weeks, with coefficients that sequences of one kind share.
///
/// One ridge regression for each step ahead, all from the same rows. Values are logarithms about their mean over those
/// weeks, in units of the sequence's own change from day to day. A path from an origin comes of coefficients learned,
/// in every sequence, from what was known so many values before its end.
/// Source: global linear models, Montero-Manso & Hyndman 2021, "Principles and algorithms for forecasting groups of
/// time series".
final class SharedRegression {

    private static final double SHIFT = 0.02;
    private static final double FARTHEST = 50;
    private static final int FEWEST_ROWS = 50;
    private static final int BATCH = 4;

    private final int length;
    private final int day;
    private final int stride;
    private final double ridge;

    /// @param length values looked back on
    /// @param day values in a day
    /// @param stride from one row learned from to the next
    /// @param ridge draw of coefficients towards nought, as a share of the rows
    SharedRegression(int length, int day, int stride, double ridge) {
        this.length = length;
        this.day = day;
        this.stride = stride;
        this.ridge = ridge;
    }

    /// Paths of every sequence.
    ///
    /// @param sequences of one kind
    /// @param backs where paths start, in values before the end, falling by multiples of the stride
    /// @return by sequence and start; empty where there was too little to learn from or to look back on
    double[][][] paths(List<double[]> sequences, int[] backs, int horizon) {
        List<Scaled> scaled = sequences.stream()
                .map(sequence -> new Scaled(sequence, sequence.length - backs[0], horizon))
                .toList();
        Sums sums = new Sums(length + 1, horizon);
        double[][][] paths = new double[sequences.size()][backs.length][];
        for (int i = 0; i < backs.length; i++) {
            for (Scaled one : scaled) {
                one.learn(sums, one.values.length - backs[i]);
            }
            double[][] coefficients = sums.rows < FEWEST_ROWS ? new double[0][] : sums.solve(ridge);
            for (int s = 0; s < paths.length; s++) {
                Scaled one = scaled.get(s);
                int end = one.values.length - backs[i];
                paths[s][i] = coefficients.length == 0 || end < length ? new double[0] : one.ahead(coefficients, end);
            }
        }
        return paths;
    }

    /// A sequence's logarithms.
    private final class Scaled {

        private final int horizon;
        private final double shift;
        private final double scale;
        private final double[] values;
        private int learned;

        /// @param known values that shift and scale are taken from
        Scaled(double[] sequence, int known, int horizon) {
            this.horizon = horizon;
            double[] first =
                    Arrays.copyOf(sequence, Math.clamp(known, Math.min(2 * day, sequence.length), sequence.length));
            this.shift = SHIFT * Arrays.stream(first).average().orElse(0) + 1e-9;
            this.values = Arrays.stream(sequence)
                    .map(value -> Math.log(value + shift))
                    .toArray();
            this.scale = Kinds.change(Arrays.copyOf(values, first.length), day) + 1e-9;
        }

        /// Adds the rows whose values to come all lie before `end` and that were not added yet.
        void learn(Sums sums, int end) {
            int from = learned == 0 ? length + Math.floorMod(end - horizon - length, stride) : learned;
            for (int at = from; at <= end - horizon; at += stride) {
                double level = level(at);
                double[] ahead = new double[horizon];
                for (int i = 0; i < horizon; i++) {
                    ahead[i] = (values[at + i] - level) / scale;
                }
                sums.add(row(at, level), ahead);
                learned = at + stride;
            }
        }

        double[] ahead(double[][] coefficients, int end) {
            double level = level(end);
            double[] row = row(end, level);
            double[] ahead = new double[horizon];
            for (int a = 0; a < row.length; a++) {
                for (int i = 0; i < horizon; i++) {
                    ahead[i] += row[a] * coefficients[a][i];
                }
            }
            return Arrays.stream(ahead)
                    .map(value -> Math.exp(Math.clamp(value * scale + level, -FARTHEST, FARTHEST)) - shift)
                    .map(value -> Math.max(0, value))
                    .toArray();
        }

        private double level(int end) {
            return Arrays.stream(values, end - length, end).average().orElse(0);
        }

        private double[] row(int end, double level) {
            double[] row = new double[length + 1];
            for (int i = 0; i < length; i++) {
                row[i] = (values[end - length + i] - level) / scale;
            }
            row[length] = 1;
            return row;
        }
    }

    /// Sums of squares and products over rows, several rows added at a time.
    private static final class Sums {

        private final double[][] squares;
        private final double[][] products;
        private final double[][] waiting = new double[BATCH][];
        private final double[][] waitingAhead = new double[BATCH][];
        private int rows;

        Sums(int size, int horizon) {
            this.squares = new double[size][size];
            this.products = new double[size][horizon];
        }

        void add(double[] row, double[] ahead) {
            waiting[rows % BATCH] = row;
            waitingAhead[rows % BATCH] = ahead;
            rows++;
            if (rows % BATCH == 0) {
                for (int a = 0; a < squares.length; a++) {
                    addAll(squares[a], a, waiting, a + 1);
                    addAll(products[a], a, waitingAhead, products[a].length);
                }
            }
        }

        private void addAll(double[] sums, int a, double[][] to, int count) {
            double first = waiting[0][a];
            double second = waiting[1][a];
            double third = waiting[2][a];
            double fourth = waiting[3][a];
            double[] one = to[0];
            double[] two = to[1];
            double[] three = to[2];
            double[] four = to[3];
            for (int b = 0; b < count; b++) {
                sums[b] += first * one[b] + second * two[b] + third * three[b] + fourth * four[b];
            }
        }

        double[][] solve(double ridge) {
            int size = squares.length;
            double[][] matrix = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a][b] = squares[a][b];
                    matrix[b][a] = squares[a][b];
                }
                matrix[a][a] += a < size - 1 ? ridge * rows : 1e-6;
            }
            return LinearSystem.solve(
                    matrix, Arrays.stream(products).map(double[]::clone).toArray(double[][]::new));
        }
    }
}
