package dev.muster.forecasting;

/// A range that holds the arrivals with a stated probability.
///
/// @param low 0 or more
/// @param high at least `low`
public record Band(double low, double high) {

    public Band {
        if (!(low >= 0 && low <= high)) {
            throw new IllegalArgumentException(
                    "Band (%s to %s) must be ordered and not negative.".formatted(low, high));
        }
    }

    /// Whether the arrivals lie inside, the edges included.
    public boolean contains(double arrivals) {
        return low <= arrivals && arrivals <= high;
    }

    public double width() {
        return high - low;
    }
}
