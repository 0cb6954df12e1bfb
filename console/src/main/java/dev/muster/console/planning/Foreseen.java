package dev.muster.console.planning;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventDays;
import dev.muster.forecasting.event.PlannedEvent;
import dev.muster.forecasting.group.ExpectedVolume;
import dev.muster.forecasting.group.QueueGroup;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.SiteEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a site's queues beside their counts.
///
/// @param events  that stand
/// @param volumes what planners expect of an open day, of queues of which they said it
/// @param today   holidays some years around it are known
record Foreseen(Directory directory, List<SiteEvent> events, Map<QueueId, Double> volumes, LocalDate today) {

    /// @param pasts of the site's queues, where they have one
    Foreknown of(Queue queue, Map<QueueId, QueuePast> pasts) {
        return new Foreknown(eventsOf(queue), newcomer(queue, pasts));
    }

    List<PlannedEvent> eventsOf(Queue queue) {
        return Stream.concat(
                        events.stream()
                                .filter(event -> event.concerns(queue.id()))
                                .map(SiteEvent::planned),
                        PublicHolidays.of(directory.calendar(queue), today).entrySet().stream()
                                .map(day -> PlannedEvent.holiday(day.getValue(), day.getKey())))
                .toList();
    }

    private @Nullable Newcomer newcomer(Queue queue, Map<QueueId, QueuePast> pasts) {
        Double perDay = volumes.get(queue.id());
        QueuePast own = pasts.get(queue.id());
        if (perDay == null || (own != null && !Newcomer.isNew(own.arrivals()))) {
            return null;
        }
        List<Queue> others = directory.queues().stream()
                .filter(other -> !other.id().equals(queue.id()) && other.site().equals(queue.site()))
                .toList();
        return Stream.<Predicate<Queue>>of(
                        other -> other.skills().equals(queue.skills()),
                        other -> other.channel().equals(queue.channel()),
                        _ -> true)
                .map(alike -> others.stream()
                        .filter(alike)
                        .filter(other -> teaches(pasts.get(other.id())))
                        .toList())
                .filter(group -> !group.isEmpty())
                .findFirst()
                .map(group -> newcomer(group, perDay, pasts))
                .orElse(null);
    }

    private static boolean teaches(@Nullable QueuePast past) {
        return past != null && !Newcomer.isNew(past.arrivals()) && QueueGroup.teaches(past.arrivals());
    }

    private Newcomer newcomer(List<Queue> group, double perDay, Map<QueueId, QueuePast> pasts) {
        List<Series> calm = group.stream()
                .map(queue -> EventDays.leftOut(
                        Objects.requireNonNull(pasts.get(queue.id())).arrivals(), days(queue)))
                .toList();
        double handle = group.stream()
                .mapToDouble(queue ->
                        Objects.requireNonNull(pasts.get(queue.id())).handled().mean())
                .filter(mean -> mean > 0)
                .average()
                .orElse(0);
        return new Newcomer(
                QueueGroup.of(calm),
                ExpectedVolume.perDay(perDay),
                handle > 0 ? Duration.ofMillis(Math.round(1000 * handle)) : null);
    }

    private List<Event> days(Queue queue) {
        return eventsOf(queue).stream().map(PlannedEvent::days).toList();
    }
}
