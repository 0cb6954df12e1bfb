package dev.muster.scheduler.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The part of a work day in which a shift may lie, on the local clock: its start on the work day itself, its
/// end by `latest`.
///
/// @param earliest the first start
/// @param latest   the last end; where it does not come after `earliest` it belongs to the next day: 22:00 to
///                 06:00 is a night, 07:00 to 00:00 ends at midnight, and 06:00 to 06:00 holds early, late and
///                 night shifts alike
public record Window(LocalTime earliest, LocalTime latest) {

    public static Window of(String earliest, String latest) {
        return new Window(LocalTime.parse(earliest), LocalTime.parse(latest));
    }

    public boolean passesMidnight() {
        return !latest.isAfter(earliest);
    }

    /// The first local time at which a shift of that work day may start.
    public LocalDateTime opens(LocalDate workDay) {
        return workDay.atTime(earliest);
    }

    /// The last local time at which a shift of that work day may end.
    public LocalDateTime closes(LocalDate workDay) {
        return (passesMidnight() ? workDay.plusDays(1) : workDay).atTime(latest);
    }

    @Override
    public String toString() {
        return earliest + "–" + latest;
    }
}
