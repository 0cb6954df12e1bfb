package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.forecasting.event.Lift;
import dev.muster.forecasting.event.Lifts;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.forecasting.event.PlannedEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What events did to a queue, and what those to come will do.
///
/// @param today   the first day that is to come
/// @param pastDays how many days of its own the queue has
/// @param lifts   of each kind of which an event is known
/// @param applied to each event that is not over
/// @param base    conversations expected on each day to come if no event were; empty where nothing is known
public record EventStudy(
        LocalDate today,
        int pastDays,
        Map<EventKind, Lift> lifts,
        Map<PlannedEvent, Multiplier> applied,
        Map<LocalDate, Double> base) {

    private static final int DAYS = 28;
    private static final long SEED = 1;

    public EventStudy {
        lifts = Map.copyOf(lifts);
        applied = Map.copyOf(applied);
        base = Map.copyOf(base);
    }

    /// Takes a second or so.
    static EventStudy of(Series arrivals, OpeningHours hours, List<PlannedEvent> events, LocalDate today) {
        Lifts lifts = Lifts.of(arrivals, events);
        Map<EventKind, Lift> kinds = new LinkedHashMap<>();
        events.stream().map(PlannedEvent::kind).distinct().forEach(kind -> kinds.put(kind, lifts.of(kind)));
        Map<PlannedEvent, Multiplier> applied = new HashMap<>();
        events.stream()
                .filter(event -> !event.days().last().isBefore(today))
                .distinct()
                .forEach(event -> applied.put(event, lifts.of(event)));
        int days = arrivals.size() / arrivals.grid().slots();
        return new EventStudy(today, days, kinds, applied, base(arrivals, hours, events, today));
    }

    private static Map<LocalDate, Double> base(
            Series arrivals, OpeningHours hours, List<PlannedEvent> events, LocalDate today) {
        Map<LocalDate, Double> base = new HashMap<>();
        boolean known = IntStream.range(0, arrivals.size()).anyMatch(arrivals::isObserved);
        if (!known) {
            return base;
        }
        LocalDate yesterday = today.minusDays(1);
        List<PlannedEvent> over = events.stream()
                .filter(event -> event.days().first().isBefore(today))
                .map(event -> event.days().last().isBefore(today)
                        ? event
                        : new PlannedEvent(event.kind(), new Event(event.days().first(), yesterday), null))
                .toList();
        Interval period = Interval.between(
                today.atStartOfDay(arrivals.zone()).toInstant(),
                today.plusDays(DAYS).atStartOfDay(arrivals.zone()).toInstant());
        Forecast forecast = new Forecaster(hours).knowing(over).forecast(arrivals, period.start(), period.end(), SEED);
        Grid grid = forecast.grid();
        IntStream.range(0, forecast.size()).forEach(i -> base.merge(grid.date(i), forecast.mean(i), Double::sum));
        return base;
    }
}
