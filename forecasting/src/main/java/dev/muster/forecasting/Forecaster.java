package dev.muster.forecasting;

import dev.muster.forecasting.method.WeekdayProfile;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What will arrive, from what has arrived.
///
/// Deterministic: the same history, stretch and seed give the same forecast. The method of today draws nothing at
/// random; the seed is for
/// those that do.
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
        Series known = history.before(from);
        if (IntStream.range(0, known.size()).noneMatch(known::isObserved)) {
            throw new IllegalArgumentException(
                    "History must hold at least one observed interval before the forecast's start (%s)."
                            .formatted(from));
        }
        Grid ahead = history.grid().over(Interval.between(from, to));
        return new WeekdayProfile(known, hours).forecast(ahead);
    }
}
