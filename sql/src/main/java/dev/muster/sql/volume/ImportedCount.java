package dev.muster.sql.volume;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A count of the past, as another system kept it.
///
/// @param arrivals at least 0; taken as opened and offered alike
/// @param handle   mean of the interval; null where it is not known
public record ImportedCount(
        QueueId queue,
        Interval interval,
        long arrivals,
        @Nullable Duration handle) {

    public ImportedCount {
        if (arrivals < 0) {
            throw new IllegalArgumentException("Arrivals (%d) must be at least 0.".formatted(arrivals));
        }
        if (handle != null && handle.isNegative()) {
            throw new IllegalArgumentException("Handle time (%s) must be at least 0.".formatted(handle));
        }
    }
}
