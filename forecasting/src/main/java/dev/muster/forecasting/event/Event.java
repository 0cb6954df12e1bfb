package dev.muster.forecasting.event;

import java.time.LocalDate;
import java.util.stream.Stream;

/// A campaign, a launch or the like, by the local days on which it ran or will run.
///
/// @param first day
/// @param last day, the first one at the earliest
public record Event(LocalDate first, LocalDate last) {

    public Event {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "Last day of an event (%s) must not be before its first (%s).".formatted(last, first));
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Its days, in order.
    public Stream<LocalDate> dates() {
        return first.datesUntil(last.plusDays(1));
    }
}
