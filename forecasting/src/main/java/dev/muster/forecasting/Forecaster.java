package dev.muster.forecasting;

import dev.muster.forecasting.event.EventForecast;
import dev.muster.forecasting.event.PlannedEvent;
import dev.muster.forecasting.method.WeekdayProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What will arrive, from what has arrived.
///
/// Deterministic: the same history, stretch and seed give the same forecast. The method of today draws nothing at
/// random; the seed is for
/// those that do.
public final class Forecaster {

    private final @Nullable OpeningHours hours;
    private final List<PlannedEvent> events;

    /// Opening hours are read off the history: a time of a weekday is open where it mostly was of late.
    public Forecaster() {
        this(null, List.of());
    }

    /// @param hours when the queue will be open, whatever the history says
    public Forecaster(OpeningHours hours) {
        this(hours, List.of());
    }

    private Forecaster(@Nullable OpeningHours hours, Collection<PlannedEvent> events) {
        this.hours = hours;
        this.events = List.copyOf(events);
    }

    /// The same, for a queue of which events are known: nothing is learned from the days of those that were, and those
    /// to come move what is forecast.
    ///
    /// @param events campaigns, public holidays and the like, past and to come
    public Forecaster knowing(Collection<PlannedEvent> events) {
        return new Forecaster(hours, events);
    }

    /// Forecasts the intervals from one instant to another, up to some weeks ahead.
    ///
    /// Where `from` is inside a day, the arrivals of that day so far move what is left of it.
    ///
    /// @param history arrivals; an interval that had not ended at `from` is never looked at
    /// @param from start of what is forecast
    /// @param to end of it, not included, after `from`
    /// @param seed for methods that draw at random
    /// @throws IllegalArgumentException where no interval was observed before `from`
    public Forecast forecast(Series history, Instant from, Instant to, long seed) {
        Series known = history.before(from);
        if (IntStream.range(0, known.size()).noneMatch(known::isObserved)) {
            throw new IllegalArgumentException(
                    "History must hold at least one observed interval before the forecast's start (%s)."
                            .formatted(from));
        }
        Grid ahead = history.grid().over(Interval.between(from, to));
        return EventForecast.of(known, events, ahead, calm -> new WeekdayProfile(calm, hours).forecast(ahead));
    }
}
