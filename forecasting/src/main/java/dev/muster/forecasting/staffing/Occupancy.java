package dev.muster.forecasting.staffing;

/// Busy time as a share of the time people are there for work.
///
/// @param share more than 0, at most 1
public record Occupancy(double share) implements Target {

    /// No limit but that the work can be done.
    public static final Occupancy FULL = new Occupancy(1);

    public Occupancy {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Occupancy (%s) must be more than 0 and at most 1.".formatted(share));
        }
    }
}
