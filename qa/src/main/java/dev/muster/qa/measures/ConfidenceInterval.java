package dev.muster.qa.measures;

import dev.muster.qa.Confidence;

/// Where the true value lies, as far as a sample can tell.
///
/// @param low at most high
/// @param high in the unit of the estimate
/// @param confidence the share of samples whose interval holds the true value
public record ConfidenceInterval(double low, double high, Confidence confidence) {

    public ConfidenceInterval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Interval low (%s) must not exceed its high (%s).".formatted(low, high));
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /// The same interval without what lies outside of low to high; both ends stay where the whole of it does.
    public ConfidenceInterval within(double least, double most) {
        return new ConfidenceInterval(Math.clamp(low, least, most), Math.clamp(high, least, most), confidence);
    }
}
