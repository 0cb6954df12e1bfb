package dev.muster.forecasting;

import dev.muster.forecasting.event.Multiplier;
import dev.muster.forecasting.event.Uplift;
import dev.muster.forecasting.method.DayUnderWay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A day that is under way: all that the past teaches is at hand, so what is left of the day is forecast anew from what
/// has arrived in about a millisecond, as often as one likes.
///
/// It holds some tens of past days by time of day and nothing else of the history. Immutable.
public final class RunningDay {

    private final DayUnderWay day;
    private final Map<LocalDate, Multiplier> events;

    /// @param events what the day is multiplied by, if an event runs on it
    RunningDay(DayUnderWay day, Map<LocalDate, Multiplier> events) {
        this.day = day;
        this.events = events;
    }

    /// What is left of the day.
    ///
    /// @param today arrivals of the day, which may reach back further and on; what had not ended at `now` is
    ///     not looked at
    /// @param now a moment of the day; the intervals whose middle lies after it are forecast
    public Forecast rest(Series today, Instant now) {
        return Uplift.on(day.rest(calm(today), now), events);
    }

    private Series calm(Series today) {
        if (events.isEmpty()) {
            return today;
        }
        double[] values = new double[today.size()];
        Arrays.setAll(values, i -> {
            @Nullable Multiplier by = events.get(today.grid().date(i));
            return by == null ? today.at(i) : today.at(i) / by.estimate();
        });
        return Series.of(today.grid(), values);
    }
}
