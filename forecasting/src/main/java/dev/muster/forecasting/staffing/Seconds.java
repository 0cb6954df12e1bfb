package dev.muster.forecasting.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/// Durations as the formulas want them.
final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    static double of(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / NANOS;
    }

    /// Rounded to the nanosecond.
    static Duration toDuration(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds).setScale(9, RoundingMode.HALF_EVEN);
        return Duration.ofSeconds(
                rounded.longValue(),
                rounded.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }
}
