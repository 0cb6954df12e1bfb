package dev.muster.forecasting.latent;

/// What is held of an unknown number: normal about a mean.
///
/// @param mean any
/// @param variance 0 or more
public record Belief(double mean, double variance) {

    public Belief {
        if (!(variance >= 0)) {
            throw new IllegalArgumentException("Variance (%s) must not be negative.".formatted(variance));
        }
    }
}
