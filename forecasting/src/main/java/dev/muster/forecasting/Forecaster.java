package dev.muster.forecasting;

import dev.muster.forecasting.method.RunningDay;
import dev.muster.forecasting.method.WeekdayProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What will arrive, from what has arrived.
///
/// Deterministic: the same history, stretch and seed give the same forecast. The method of today draws nothing at
/// random; the seed is for those that do.
public final class Forecaster {

    private final @Nullable OpeningHours hours;

    /// Opening hours are read off the history: a time of a weekday is open where it mostly was of late.
    public Forecaster() {
        this.hours = null;
    }

    /// @param hours when the queue will be open, whatever the history says
    public Forecaster(OpeningHours hours) {
        this.hours = hours;
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
        return new WeekdayProfile(observed(history, day.start()), hours).running(day);
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
