package dev.muster.forecasting.event;

import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// The days on which events ran, as far as the base is concerned.
public final class EventDays {

    private EventDays() {}

    /// A history in which these days count as not observed, so that a forecast learned from it is one without events.
    public static Series leftOut(Series series, Collection<Event> events) {
        Set<LocalDate> days = events.stream().flatMap(Event::dates).collect(Collectors.toSet());
        double[] values = new double[series.size()];
        Arrays.setAll(values, i -> days.contains(series.grid().date(i)) ? Double.NaN : series.at(i));
        return Series.of(series.grid(), values);
    }

    static boolean covered(Collection<Event> events, LocalDate day) {
        return events.stream().anyMatch(event -> event.covers(day));
    }
}
