package dev.muster.scheduler.roster;

import dev.muster.forecasting.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The work days of a roster.
///
/// @param from the first
/// @param days how many, 1 to 366
public record Period(LocalDate from, int days) {

    public Period {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("A roster period must have 1 to 366 days (%d).".formatted(days));
        }
    }

    /// The first day after it.
    public LocalDate end() {
        return from.plusDays(days);
    }

    public List<LocalDate> dates() {
        return from.datesUntil(end()).toList();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    /// From midnight to midnight on the clock of a zone; a shift of the last work day may end after it.
    public Interval interval(ZoneId zone) {
        return Interval.between(
                from.atStartOfDay(zone).toInstant(), end().atStartOfDay(zone).toInstant());
    }
}
