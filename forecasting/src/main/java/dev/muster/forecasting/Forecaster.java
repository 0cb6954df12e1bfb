package dev.muster.forecasting;

import dev.muster.forecasting.event.EventForecast;
import dev.muster.forecasting.event.PlannedEvent;
import dev.muster.forecasting.method.WeekdayProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What will arrive, from what has arrived.
///
/// Deterministic: the same history, stretch and seed give the same forecast. The method of today draws nothing at
/// random; the seed is for those that do.
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
        Series known = observed(history, from);
        Grid ahead = history.grid().over(Interval.between(from, to));
        Grid today = day(history, from.atZone(history.zone()).toLocalDate());
        return EventForecast.of(known, events, ahead, calm -> base(calm, from, ahead, today));
    }

    private Forecast base(Series known, Instant from, Grid ahead, Grid today) {
        Series before = known.before(today.start());
        return from.isAfter(today.start()) && ahead.size() > 0 && isObserved(before)
                ? new WeekdayProfile(before, hours).forecast(ahead, today, known)
                : new WeekdayProfile(known, hours).forecast(ahead);
    }

    /// Readies a day for being forecast anew as it runs, from what has arrived so far and without learning again.
    ///
    /// @param history arrivals; an interval that had not ended at the day's start is never looked at
    /// @throws IllegalArgumentException where no interval was observed before the day
    public RunningDay running(Series history, LocalDate date) {
        Grid day = day(history, date);
        EventForecast.Known known = EventForecast.known(observed(history, day.start()), events, day);
        return new RunningDay(new WeekdayProfile(known.calm(), hours).running(day), known.multipliers());
    }

    private static Series observed(Series history, Instant until) {
        Series known = history.before(until);
        if (!isObserved(known)) {
            throw new IllegalArgumentException(
                    "History must hold at least one observed interval before the forecast's start (%s)."
                            .formatted(until));
        }
        return known;
    }

    private static boolean isObserved(Series series) {
        return IntStream.range(0, series.size()).anyMatch(series::isObserved);
    }

    private static Grid day(Series history, LocalDate date) {
        Instant start = date.atStartOfDay(history.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(history.zone()).toInstant();
        return history.grid().over(Interval.between(start, end));
    }
}
