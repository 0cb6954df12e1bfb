package dev.muster.forecasting.staffing;

/// Paid time in which people are not there for work (breaks, training, absence), as a share of paid time.
///
/// @param share 0 or more, less than 1
public record Shrinkage(double share) {

    public static final Shrinkage NONE = new Shrinkage(0);

    public Shrinkage {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("Shrinkage (%s) must be 0 or more and less than 1.".formatted(share));
        }
    }

    /// The people to be paid so that this many are there.
    public double gross(double net) {
        return net / (1 - share);
    }
}
