package dev.muster.sql.forecast;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.QueueId;
import java.time.Instant;
import java.util.Map;

/// A forecast of some queues, made at once.
///
/// @param knownUntil what came later was not used
/// @param seed       makes the same run again from the same history
public record ForecastRun(Instant knownUntil, long seed, Map<QueueId, Forecast> forecasts) {

    public ForecastRun {
        forecasts = Map.copyOf(forecasts);
    }
}
