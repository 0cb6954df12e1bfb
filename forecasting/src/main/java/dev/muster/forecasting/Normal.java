package dev.muster.forecasting;

/// The normal distribution of mean 0 and variance 1.
public final class Normal {

    private static final double[] A = {
        -3.969683028665376e+01,
        2.209460984245205e+02,
        -2.759285104469687e+02,
        1.383577518672690e+02,
        -3.066479806614716e+01,
        2.506628277459239e+00
    };
    private static final double[] B = {
        -5.447609879822406e+01,
        1.615858368580409e+02,
        -1.556989798598866e+02,
        6.680131188771972e+01,
        -1.328068155288572e+01,
        1
    };
    private static final double[] C = {
        -7.784894002430293e-03,
        -3.223964580411365e-01,
        -2.400758277161838e+00,
        -2.549732539343734e+00,
        4.374664141464968e+00,
        2.938163982698783e+00
    };
    private static final double[] D = {
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
    };
    private static final double TAIL = 0.02425;

    private Normal() {}

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
    /// Source: Acklam 2003, relative error below 1.15e-9.
    ///
    /// @param probability more than 0, less than 1
    public static double quantile(double probability) {
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        if (probability < TAIL) {
            double q = Math.sqrt(-2 * Math.log(probability));
            return polynomial(C, q) / polynomial(D, q);
        }
        double q = probability - 0.5;
        return q * polynomial(A, q * q) / polynomial(B, q * q);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (double coefficient : coefficients) {
            value = value * x + coefficient;
        }
        return value;
    }
}
