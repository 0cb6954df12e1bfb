package dev.muster.forecasting.staffing;

/// How far an exponential decline falls short of a straight one: the integral of 1 − exp(−rate·u) over u from 0 to a
/// span, which may be negative.
final class Curvature {

    private static final double SMALL = 0.7;
    private static final int TERMS = 18;

    private Curvature() {}

    /// (exp(−x) − 1 + x) / rate with x = rate·span; by its power series where that would cancel.
    static double of(double rate, double span) {
        double x = rate * span;
        if (Math.abs(x) > SMALL) {
            return (Math.expm1(-x) + x) / rate;
        }
        double series = 1;
        for (int k = TERMS; k > 2; k--) {
            series = 1 - series * x / k;
        }
        return series * x / 2 * span;
    }
}
