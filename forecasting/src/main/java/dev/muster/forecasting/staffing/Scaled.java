package dev.muster.forecasting.staffing;

/// A number of zero or more that may be far too large or too small for a double: fraction times 2 to the power of
/// `exponent`.
record Scaled(double fraction, long exponent) {

    static final Scaled ZERO = new Scaled(0, 0);

    private static final double LN2 = Math.log(2);
    private static final double LEAST_POWER = -1e15;
    private static final int FAR = 5000;

    static Scaled of(double value) {
        return new Scaled(value, 0);
    }

    /// e to a power; below the power of −1e15 it is nothing.
    static Scaled exp(double power) {
        if (power < LEAST_POWER) {
            return ZERO;
        }
        long exponent = Math.abs(power) < 1 ? 0 : Math.round(power / LN2);
        return new Scaled(Math.exp(power - exponent * LN2), exponent);
    }

    Scaled times(double factor) {
        return new Scaled(fraction * factor, exponent);
    }

    Scaled times(Scaled other) {
        return new Scaled(fraction * other.fraction, exponent + other.exponent);
    }

    Scaled plus(Scaled other) {
        if (fraction == 0) {
            return other;
        }
        if (other.fraction == 0) {
            return this;
        }
        long larger = Math.max(exponent, other.exponent);
        double sum = shifted(fraction, exponent - larger) + shifted(other.fraction, other.exponent - larger);
        return new Scaled(sum, larger);
    }

    Scaled over(Scaled divisor) {
        return new Scaled(fraction / divisor.fraction, exponent - divisor.exponent);
    }

    /// As a double: 0 or infinite where it does not fit.
    double value() {
        return shifted(fraction, exponent);
    }

    private static double shifted(double fraction, long exponent) {
        return Math.scalb(fraction, Math.clamp(exponent, -FAR, FAR));
    }

    double logarithm() {
        return Math.log(fraction) + exponent * LN2;
    }
}
