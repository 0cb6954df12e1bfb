package dev.muster.forecasting.event;

import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/// The days on which events ran, as far as the base is concerned.
public final class EventDays {

    private EventDays() {}

    /// A history in which these days count as not observed, so that a forecast learned from it is one without events.
    public static Series leftOut(Series series, Collection<Event> events) {
        double[] values = new double[series.size()];
        Arrays.setAll(values, i -> covered(events, series.grid().date(i)) ? Double.NaN : series.at(i));
        return Series.of(series.grid(), values);
    }

    static boolean covered(Collection<Event> events, LocalDate day) {
        return events.stream().anyMatch(event -> event.covers(day));
    }
}
