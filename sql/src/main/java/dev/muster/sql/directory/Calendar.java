package dev.muster.sql.directory;

import dev.muster.forecasting.OpeningHours;
import dev.muster.sql.Words;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Opening hours that sites and queues share.
///
/// @param names    what the holidays and special days of the hours are called; exactly those days
/// @param holidays whose public holidays are kept beside those days; null for none
public record Calendar(
        CalendarId id,
        String name,
        OpeningHours hours,
        Map<LocalDate, String> names,
        @Nullable HolidayRule holidays) {

    public Calendar {
        Words.requireName("Calendar", name);
        names = Map.copyOf(names);
        if (!names.keySet().equals(hours.days().keySet())) {
            throw new IllegalArgumentException("Calendar %s must name each special day (%s) and no other (%s)."
                    .formatted(id, hours.days().keySet(), names.keySet()));
        }
    }
}
