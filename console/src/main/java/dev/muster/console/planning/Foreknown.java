package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.event.PlannedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a queue beside its counts.
///
/// @param events   campaigns, public holidays and the like, past and to come
/// @param newcomer what stands in for the past of a queue that has none yet; null for any other
public record Foreknown(List<PlannedEvent> events, @Nullable Newcomer newcomer) {

    public static final Foreknown NOTHING = new Foreknown(List.of(), null);

    public Foreknown {
        events = List.copyOf(events);
    }

    /// Forecasts a queue by what is known of it.
    ///
    /// @param hours when it will be open; null to read it off the arrivals
    Forecast forecast(Series arrivals, @Nullable OpeningHours hours, Interval period, long seed) {
        if (newcomer != null) {
            return newcomer.forecast(arrivals, events, hours, arrivals.grid().over(period));
        }
        return (hours == null ? new Forecaster() : new Forecaster(hours))
                .knowing(events)
                .forecast(arrivals, period.start(), period.end(), seed);
    }
}
