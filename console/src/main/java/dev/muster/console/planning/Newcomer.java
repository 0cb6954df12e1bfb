package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.event.EventForecast;
import dev.muster.forecasting.event.PlannedEvent;
import dev.muster.forecasting.group.ExpectedVolume;
import dev.muster.forecasting.group.NewQueue;
import dev.muster.forecasting.group.QueueGroup;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a queue with little or no past is forecast from.
///
/// @param group       the queues it will stand beside
/// @param volume      what a planner expects of it
/// @param usualHandle mean handle time of those queues; null where none is known
public record Newcomer(
        QueueGroup group, ExpectedVolume volume, @Nullable Duration usualHandle) {

    /// How long a past makes a queue one like any other.
    public static final int WEEKS = 6;

    static boolean isNew(Series past) {
        return past.size() < 7 * WEEKS * past.grid().slots();
    }

    Forecast forecast(Series own, List<PlannedEvent> events, @Nullable OpeningHours hours, Grid ahead) {
        NewQueue queue = hours == null ? new NewQueue(group, volume) : new NewQueue(group, volume, hours);
        return EventForecast.of(own.before(ahead.start()), events, ahead, calm -> queue.forecast(calm, ahead));
    }
}
