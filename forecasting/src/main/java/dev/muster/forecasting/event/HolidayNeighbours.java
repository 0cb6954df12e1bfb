package dev.muster.forecasting.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The days next to public holidays, as events of kinds of their own.
final class HolidayNeighbours {

    private HolidayNeighbours() {}

    /// The days before and after each holiday that are no holidays themselves.
    static List<PlannedEvent> of(Collection<PlannedEvent> events) {
        Set<LocalDate> holidays = events.stream()
                .filter(event -> event.kind().holiday())
                .flatMap(event -> event.days().dates())
                .collect(Collectors.toSet());
        return holidays.stream()
                .sorted()
                .flatMap(day -> Stream.of(
                        event(EventKind.DAY_BEFORE, day.minusDays(1)), event(EventKind.DAY_AFTER, day.plusDays(1))))
                .filter(event -> !holidays.contains(event.days().first()))
                .distinct()
                .toList();
    }

    private static PlannedEvent event(EventKind kind, LocalDate day) {
        return new PlannedEvent(kind, new Event(day, day), null);
    }
}
