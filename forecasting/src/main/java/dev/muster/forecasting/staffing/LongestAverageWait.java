package dev.muster.forecasting.staffing;

import java.time.Duration;

/// The mean wait, those included who do not wait, is at most this.
///
/// @param time more than zero
public record LongestAverageWait(Duration time) implements Target {

    public LongestAverageWait {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("Longest average wait (%s) must be more than zero.".formatted(time));
        }
    }
}
