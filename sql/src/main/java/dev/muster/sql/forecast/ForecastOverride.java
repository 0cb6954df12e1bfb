package dev.muster.sql.forecast;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import org.jspecify.annotations.Nullable;

/// What a planner knows better than the model, for a stretch of time of one queue.
///
/// @param reason    why, in the planner's words
/// @param made      by whom and when
/// @param withdrawn by whom and when; null while it stands
public record ForecastOverride(
        long id,
        QueueId queue,
        Interval stretch,
        Change change,
        String reason,
        Hand made,
        @Nullable Hand withdrawn) {

    public boolean stands() {
        return withdrawn == null;
    }
}
