package dev.muster.forecasting.latent;

/// The normal distribution of mean 0 and variance 1.
public final class StandardNormal {

    private static final double FARTHEST = 9;
    private static final int HALVINGS = 60;

    private StandardNormal() {}

    /// The probability of a value not above `z`.
    ///
    /// Source: Zelen & Severo in Abramowitz & Stegun 1964, 26.2.17; absolute error below 7.5e-8.
    public static double atMost(double z) {
        if (z > 0) {
            return 1 - atMost(-z);
        }
        double t = 1 / (1 - 0.2316419 * z);
        double polynomial = 1.330274429;
        for (double coefficient : new double[] {-1.821255978, 1.781477937, -0.356563782, 0.319381530}) {
            polynomial = polynomial * t + coefficient;
        }
        return polynomial * t * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /// The value not exceeded with a probability.
    ///
    /// @param probability more than 0, less than 1
    public static double quantile(double probability) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
