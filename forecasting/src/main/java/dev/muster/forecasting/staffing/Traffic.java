package dev.muster.forecasting.staffing;

import java.time.Duration;

/// A steady stream of work.
///
/// @param load offered work
/// @param handle mean time one piece of it keeps a person busy, more than zero
public record Traffic(Load load, Duration handle) {

    public Traffic {
        if (!handle.isPositive()) {
            throw new IllegalArgumentException("Handle time (%s) must be more than zero.".formatted(handle));
        }
    }
}
