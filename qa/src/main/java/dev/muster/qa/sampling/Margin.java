package dev.muster.qa.sampling;

/// How far an estimated share may lie from the true one, to each side.
///
/// @param value strictly between 0 and 1; ± 5 points are 0.05
public record Margin(double value) {

    public static final Margin FIVE_POINTS = new Margin(0.05);

    public Margin {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("Margin (%s) must be between 0 and 1.".formatted(value));
        }
    }
}
