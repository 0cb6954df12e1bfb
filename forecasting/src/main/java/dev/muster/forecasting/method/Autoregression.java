package dev.muster.forecasting.method;

import java.util.Arrays;

/// Each value regressed on earlier ones, continued step by step.
///
/// The regression is ridge regression made robust by Huber's weights: an hour that the model does not explain bends it
/// no more than one it explains poorly. A constant is always among the regressors. Going from one origin to a later
/// one, only the rows between are added.
/// Source: Hoerl & Kennard 1970; Huber 1964, by iterated reweighting.
final class Autoregression implements Method {

    private static final double CONSTANT = 0.3;
    private static final int ROUNDS = 3;
    private static final double BEYOND = 1;

    private final Lags lags;
    private final int difference;
    private final double ridge;
    private final double bend;

    /// @param lags how far back the regressors lie
    /// @param difference the season whose change is regressed instead of the value; 0 for the value itself
    /// @param ridge draw towards nought, in rows of a standardised sequence
    /// @param bend residuals beyond so many (robust) standard deviations weigh less; infinite for least squares
    Autoregression(Lags lags, int difference, double ridge, double bend) {
        this.lags = lags;
        this.difference = difference;
        this.ridge = ridge;
        this.bend = bend;
    }

    @Override
    public Continuation of(double[] sequence) {
        return new Fit(sequence)::ahead;
    }

    @Override
    public int fewest() {
        return difference + 2 * lags.farthest();
    }

    private final class Fit {

        private final double[] sequence;
        private final double[] changes;
        private final int size = lags.size() + 1;
        private final double[][] squares = new double[size][size];
        private final double[] products = new double[size];
        private double[] weights = new double[size];
        private double center;
        private double scale = 1;
        private double typical = Double.POSITIVE_INFINITY;
        private double low;
        private double high;
        private int learned;

        Fit(double[] sequence) {
            this.sequence = sequence;
            this.changes = new double[sequence.length - difference];
            for (int i = 0; i < changes.length; i++) {
                changes[i] = difference == 0 ? sequence[i] : sequence[i + difference] - sequence[i];
            }
        }

        double[] ahead(int end, int horizon) {
            learn(end - difference);
            int known = end - difference;
            double[] path = new double[known + horizon];
            System.arraycopy(changes, 0, path, 0, known);
            double[] row = new double[size];
            for (int i = known; i < path.length; i++) {
                fill(row, path, i);
                path[i] = Math.clamp(dot(weights, row), low, high) * scale + center;
            }
            return integrated(path, known, end, horizon);
        }

        private double[] integrated(double[] path, int known, int end, int horizon) {
            double[] ahead = new double[horizon];
            for (int i = 0; i < horizon; i++) {
                double before = 0;
                if (difference > 0) {
                    before = i < difference ? sequence[end + i - difference] : ahead[i - difference];
                }
                ahead[i] = path[known + i] + before;
            }
            return ahead;
        }

        private void learn(int known) {
            if (learned == 0 || known < learned) {
                start(known);
            } else {
                add(learned, known);
                solve();
            }
            learned = known;
        }

        private void start(int known) {
            standardise(known);
            typical = Double.POSITIVE_INFINITY;
            for (int round = 0; round < (Double.isInfinite(bend) ? 1 : ROUNDS); round++) {
                clear();
                add(lags.farthest(), known);
                solve();
                typical = typicalResidual(known);
            }
        }

        private void standardise(int known) {
            double sum = 0;
            double sumOfSquares = 0;
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < known; i++) {
                sum += changes[i];
                low = Math.min(low, changes[i]);
                high = Math.max(high, changes[i]);
            }
            double mean = sum / known;
            for (int i = 0; i < known; i++) {
                sumOfSquares += (changes[i] - mean) * (changes[i] - mean);
            }
            center = difference == 0 ? mean : 0;
            scale = Math.sqrt(sumOfSquares / known) + 1e-12 * (1 + Math.abs(mean));
            low = (low - center) / scale - BEYOND;
            high = (high - center) / scale + BEYOND;
        }

        private void clear() {
            for (double[] row : squares) {
                Arrays.fill(row, 0);
            }
            Arrays.fill(products, 0);
        }

        private void add(int from, int to) {
            double[] row = new double[size];
            for (int i = from; i < to; i++) {
                fill(row, changes, i);
                double value = (changes[i] - center) / scale;
                double weight = weight(value - dot(weights, row));
                for (int a = 0; a < size; a++) {
                    double weighted = weight * row[a];
                    double[] target = squares[a];
                    for (int b = 0; b <= a; b++) {
                        target[b] += weighted * row[b];
                    }
                    products[a] += weighted * value;
                }
            }
        }

        private double weight(double residual) {
            double limit = bend * typical;
            return Math.abs(residual) <= limit || Double.isInfinite(limit) ? 1 : limit / Math.abs(residual);
        }

        private double typicalResidual(int known) {
            double[] row = new double[size];
            double[] residuals = new double[known - lags.farthest()];
            for (int i = 0; i < residuals.length; i++) {
                fill(row, changes, lags.farthest() + i);
                residuals[i] = Math.abs((changes[lags.farthest() + i] - center) / scale - dot(weights, row));
            }
            Arrays.sort(residuals);
            return 1.4826 * residuals[residuals.length / 2] + 1e-9;
        }

        private void solve() {
            double[][] matrix = new double[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b <= a; b++) {
                    matrix[a][b] = squares[a][b];
                    matrix[b][a] = squares[a][b];
                }
                matrix[a][a] += ridge;
            }
            weights = LinearSystem.solve(matrix, products.clone());
        }

        private void fill(double[] row, double[] values, int at) {
            for (int lag = 0; lag < size - 1; lag++) {
                row[lag] = (values[at - lags.at(lag)] - center) / scale;
            }
            row[size - 1] = CONSTANT;
        }
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
