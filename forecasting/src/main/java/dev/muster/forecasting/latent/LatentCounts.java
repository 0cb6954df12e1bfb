package dev.muster.forecasting.latent;

import java.util.Arrays;

/// Poisson counts whose expectations are the exponentials of a Gaussian process, and what they say of it.
///
/// Large counts and zeros are treated alike, so that a thin queue needs no rule of its own: where counts say little,
/// the answer stays what was held before. Cost is the cube of the number of counts.
/// Source: Laplace's approximation, Rasmussen & Williams 2006, algorithms 3.1 and 3.2; leave-one-out by their equation
/// 5.12.
public final class LatentCounts {

    private static final int MOST_STEPS = 40;
    private static final double CLOSE = 1e-6;
    private static final double HIGHEST = 3;
    private static final double LOWEST = -12;

    private final double[] roots;
    private final double[] gradient;
    private final double[][] factor;
    private final double evidence;

    /// @param counts 0 or more
    /// @param means of the logarithms of their expectations, before any is seen
    /// @param covariance of those logarithms, symmetric, none of its eigenvalues below 0
    public LatentCounts(double[] counts, double[] means, double[][] covariance) {
        int size = counts.length;
        double ceiling = Math.log(Arrays.stream(counts).max().orElse(0) + 1) + HIGHEST;
        double[] logs = new double[size];
        Arrays.setAll(logs, i -> Math.log(counts[i] + 0.5));
        double[] weights = new double[size];
        double[] slope = new double[size];
        double[][] lower = new double[size][size];
        double change = Double.MAX_VALUE;
        for (int step = 0; step < MOST_STEPS && change > CLOSE; step++) {
            double[] pull = new double[size];
            for (int i = 0; i < size; i++) {
                double expected = Math.exp(logs[i]);
                weights[i] = Math.sqrt(expected);
                pull[i] = expected * (logs[i] - means[i]) + counts[i] - expected;
            }
            lower = cholesky(scaled(covariance, weights));
            double[] right = times(covariance, pull);
            Arrays.setAll(right, i -> weights[i] * right[i]);
            backward(lower, forward(lower, right));
            Arrays.setAll(slope, i -> pull[i] - weights[i] * right[i]);
            double[] deviations = times(covariance, slope);
            change = 0;
            for (int i = 0; i < size; i++) {
                double next = Math.clamp(means[i] + deviations[i], LOWEST, ceiling);
                change = Math.max(change, Math.abs(next - logs[i]));
                logs[i] = next;
            }
        }
        this.roots = weights;
        this.gradient = slope;
        this.factor = lower;
        this.evidence = evidence(counts, means, logs);
    }

    /// Logarithm of the probability of the counts under the covariance, but for a constant that depends on the counts
    /// only.
    public double evidence() {
        return evidence;
    }

    /// How far a count lies from what all others say of it, in standard deviations; positive above.
    public double surprise(int i) {
        double[] unit = new double[roots.length];
        unit[i] = 1;
        forward(factor, unit);
        double precision = roots[i] * roots[i] * dot(unit, unit);
        return gradient[i] / Math.sqrt(Math.max(precision, Double.MIN_NORMAL));
    }

    /// What the counts say of a number that varies with them.
    ///
    /// @param before what was held of it
    /// @param shared its covariance with the logarithm of each count's expectation
    public Belief about(Belief before, double[] shared) {
        double[] seen = new double[roots.length];
        Arrays.setAll(seen, i -> roots[i] * shared[i]);
        forward(factor, seen);
        return new Belief(before.mean() + dot(shared, gradient), Math.max(0, before.variance() - dot(seen, seen)));
    }

    private double evidence(double[] counts, double[] means, double[] logs) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * logs[i] - Math.exp(logs[i]);
            sum -= gradient[i] * (logs[i] - means[i]) / 2 + Math.log(factor[i][i]);
        }
        return sum;
    }

    private static double[][] scaled(double[][] covariance, double[] weights) {
        double[][] scaled = new double[weights.length][];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                scaled[i][j] = weights[i] * covariance[i][j] * weights[j];
            }
            scaled[i][i] += 1;
        }
        return scaled;
    }

    /// The lower triangle whose square is a matrix, in its place.
    private static double[][] cholesky(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            for (int j = 0; j <= i; j++) {
                double[] other = matrix[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / other[j];
            }
        }
        return matrix;
    }

    private static double[] forward(double[][] lower, double[] right) {
        for (int i = 0; i < right.length; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * right[k];
            }
            right[i] = sum / lower[i][i];
        }
        return right;
    }

    private static void backward(double[][] lower, double[] right) {
        for (int i = right.length - 1; i >= 0; i--) {
            right[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                right[k] -= lower[i][k] * right[i];
            }
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        Arrays.setAll(product, i -> dot(matrix[i], vector));
        return product;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
