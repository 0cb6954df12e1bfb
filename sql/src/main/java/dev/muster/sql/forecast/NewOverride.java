package dev.muster.sql.forecast;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;

/// An override that is to be made.
///
/// @param reason not blank
public record NewOverride(QueueId queue, Interval stretch, Change change, String reason) {

    public NewOverride {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Reason (%s) must say something.".formatted(reason));
        }
    }
}
