package dev.muster.console.forecast;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.sql.directory.Queue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page shows, as its address says: `?queue=returns&week=2026-11-23`. What is missing or unknown there is all
/// queues, and this week.
///
/// @param queue  one of the site's, null for all of them
/// @param all    the queues of the site
/// @param monday first day of the week
record Choice(@Nullable Queue queue, List<Queue> all, LocalDate monday) {

    private static final String QUEUE = "queue";
    private static final String WEEK = "week";

    static Choice of(QueryParameters address, List<Queue> all, LocalDate today) {
        Queue queue = address.getSingleParameter(QUEUE)
                .flatMap(id -> all.stream()
                        .filter(candidate -> candidate.id().value().equals(id))
                        .findFirst())
                .orElse(null);
        LocalDate day = address.getSingleParameter(WEEK).flatMap(Choice::day).orElse(today);
        return new Choice(queue, List.copyOf(all), mondayOf(day));
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Choice in(LocalDate week) {
        return new Choice(queue, all, week);
    }

    Choice of(@Nullable Queue other) {
        return new Choice(other, all, monday);
    }

    String name() {
        return queue == null ? "All queues" : queue.name();
    }

    List<Queue> queues() {
        return queue == null ? all : List.of(queue);
    }

    QueryParameters address() {
        return QueryParameters.simple(
                queue == null
                        ? Map.of(WEEK, monday.toString())
                        : Map.of(QUEUE, queue.id().value(), WEEK, monday.toString()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
