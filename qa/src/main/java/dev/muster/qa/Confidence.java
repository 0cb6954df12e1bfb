package dev.muster.qa;

/// How sure an interval is to hold the true value: the share of samples whose interval does.
///
/// @param level strictly between 0 and 1
public record Confidence(double level) {

    public static final Confidence P90 = new Confidence(0.90);
    public static final Confidence P95 = new Confidence(0.95);
    public static final Confidence P99 = new Confidence(0.99);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence (%s) must be between 0 and 1.".formatted(level));
        }
    }

    /// The two-sided normal quantile: a standard normal value lies within ± z with this confidence; 1.96 for 0.95.
    public double z() {
        return -Normal.quantile((1 - level) / 2);
    }
}
