package dev.muster.forecasting.event;

/// What arrivals are multiplied by, with the range that holds it nine times in ten.
///
/// @param estimate more than 0; 1 where nothing changes, as likely too low as too high
/// @param low more than 0, at most the estimate
/// @param high at least the estimate
public record Multiplier(double estimate, double low, double high) {

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

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
