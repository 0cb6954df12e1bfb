package dev.muster.forecasting.event;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A forecast that knows of events: learned without the days of those that were, with those to come laid upon it.
///
/// Days next to public holidays count as events only where the queue's past says that they differ. What has come on a
/// day that is forecast from its middle is not lost, though an event runs on it: it is divided by the event's
/// multiplier.
public final class EventForecast {

    private EventForecast() {}

    /// @param known arrivals known by now
    /// @param events past and to come; with none the forecast is that of the base
    /// @param ahead what is forecast
    /// @param base makes a forecast of `ahead` from a history without events
    public static Forecast of(
            Series known, Collection<PlannedEvent> events, Grid ahead, Function<Series, Forecast> base) {
        Known calm = known(known, events, ahead);
        Forecast forecast = base.apply(calm.calm());
        return calm.multipliers().isEmpty() ? forecast : Uplift.on(forecast, calm.multipliers());
    }

    /// What to learn from, and what to lay upon what was learned.
    ///
    /// @param calm history without the days of events; of a day that is under way what came is divided by its
    ///     multiplier
    /// @param multipliers of the days to come, where they have one
    public record Known(Series calm, Map<LocalDate, Multiplier> multipliers) {

        public Known {
            multipliers = Map.copyOf(multipliers);
        }
    }

    /// @param known arrivals known by now
    /// @param events past and to come
    /// @param ahead what is forecast
    public static Known known(Series known, Collection<PlannedEvent> events, Grid ahead) {
        if (events.isEmpty()) {
            return new Known(known, Map.of());
        }
        List<PlannedEvent> neighbours = HolidayNeighbours.of(events);
        Lifts lifts = Lifts.of(
                known, Stream.concat(events.stream(), neighbours.stream()).toList());
        List<PlannedEvent> counting = Stream.concat(
                        events.stream(), neighbours.stream().filter(event -> lifts.isTold(event.kind())))
                .distinct()
                .toList();
        Map<LocalDate, Multiplier> days = multipliers(counting, lifts, ahead);
        Series calm = calm(known, counting, days, ahead);
        boolean nothingLeft = isEmpty(calm) && !isEmpty(known);
        return nothingLeft ? new Known(known, Map.of()) : new Known(calm, days);
    }

    private static boolean isEmpty(Series series) {
        return IntStream.range(0, series.size()).noneMatch(series::isObserved);
    }

    private static Map<LocalDate, Multiplier> multipliers(List<PlannedEvent> events, Lifts lifts, Grid ahead) {
        Map<LocalDate, Multiplier> days = new HashMap<>();
        if (ahead.size() == 0) {
            return days;
        }
        LocalDate first = ahead.date(0);
        LocalDate last = ahead.date(ahead.size() - 1);
        for (PlannedEvent event : events) {
            if (!event.days().first().isAfter(last) && !event.days().last().isBefore(first)) {
                Multiplier multiplier = lifts.of(event);
                event.days()
                        .dates()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .forEach(day -> days.merge(day, multiplier, Multiplier::times));
            }
        }
        return days;
    }

    private static Series calm(Series known, List<PlannedEvent> events, Map<LocalDate, Multiplier> days, Grid ahead) {
        Series without =
                EventDays.leftOut(known, events.stream().map(PlannedEvent::days).toList());
        LocalDate running = ahead.size() == 0 ? null : ahead.date(0);
        Multiplier now = running == null ? null : days.get(running);
        if (now == null) {
            return without;
        }
        double[] values = new double[known.size()];
        Arrays.setAll(values, i -> known.grid().date(i).equals(running) ? known.at(i) / now.estimate() : without.at(i));
        return Series.of(known.grid(), values);
    }
}
