package dev.muster.forecasting.event;

import dev.muster.forecasting.latent.Belief;

/// What arrivals are multiplied by, with the range that holds it nine times in ten.
///
/// @param estimate more than 0; 1 where nothing changes, as likely too low as too high
/// @param low more than 0, at most the estimate
/// @param high at least the estimate
public record Multiplier(double estimate, double low, double high) {

    private static final double TAIL_90 = 1.6449;

    public Multiplier {
        if (!(low > 0 && low <= estimate && estimate <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "Multiplier (%s, 90 %% range %s to %s) must be positive and inside its range."
                            .formatted(estimate, low, high));
        }
    }

    /// A multiplier that is taken as certain, such as one that a planner sets.
    public static Multiplier known(double value) {
        return new Multiplier(value, value, value);
    }

    /// The change in percent: 40 for a multiplier of 1.4.
    public double percent() {
        return 100 * (estimate - 1);
    }

    /// What arrivals are multiplied by where two events run at once.
    Multiplier times(Multiplier other) {
        double both = estimate * other.estimate;
        double below = Math.hypot(Math.log(estimate / low), Math.log(other.estimate / other.low));
        double above = Math.hypot(Math.log(high / estimate), Math.log(other.high / other.estimate));
        return new Multiplier(both, both * Math.exp(-below), both * Math.exp(above));
    }

    /// Of its logarithm.
    Belief belief() {
        double deviation = Math.log(high / low) / (2 * TAIL_90);
        return new Belief(Math.log(estimate), deviation * deviation);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
