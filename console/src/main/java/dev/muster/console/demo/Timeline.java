package dev.muster.console.demo;

import dev.muster.sql.event.Event;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What happens when, over the borders of days: each moment belongs to exactly one stretch, so that stretches put
/// together have neither gaps nor repeats.
final class Timeline {

    private static final int KEPT = 3;
    private static final Comparator<Incoming> IN_TIME = Comparator.comparing(Incoming::event, Event.ORDER);

    private final Operation operation;
    private final Crews crews;
    private final Map<LocalDate, List<Incoming>> days = new LinkedHashMap<>();

    Timeline(Operation operation, Crews crews) {
        this.operation = operation;
        this.crews = crews;
    }

    /// What happens from one moment on up to another, that one not included, in order of time. No day is told before
    /// its
    /// first moment is asked for, so that its roster may still be made.
    List<Incoming> between(Instant from, Instant until) {
        LocalDate first = LocalDate.ofInstant(from, Company.ZONE).minusDays(1);
        LocalDate last = LocalDate.ofInstant(until.minusNanos(1), Company.ZONE);
        return first.datesUntil(last.plusDays(1))
                .flatMap(this::day)
                .filter(incoming -> !incoming.event().occurredAt().isBefore(from)
                        && incoming.event().occurredAt().isBefore(until))
                .sorted(IN_TIME)
                .toList();
    }

    private synchronized Stream<Incoming> day(LocalDate day) {
        List<Incoming> events = days.get(day);
        if (events == null) {
            events = operation.tell(day, crews.reaching(day));
            days.put(day, events);
            while (days.size() > KEPT) {
                days.remove(days.keySet().iterator().next());
            }
        }
        return events.stream();
    }
}
