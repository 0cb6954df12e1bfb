package dev.muster.console.forecast;

import com.vaadin.flow.router.QueryParameters;
import dev.muster.sql.directory.Queue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the page shows, as its address says: `?queue=returns&week=2026-11-23&view=events`. What is missing or unknown
/// there is all queues, this week, and the week itself.
///
/// @param queue  one of the site's, null for all of them
/// @param all    the queues of the site
/// @param monday first day of the week
record Choice(@Nullable Queue queue, List<Queue> all, LocalDate monday, View view) {

    private static final String QUEUE = "queue";
    private static final String WEEK = "week";
    private static final String VIEW = "view";

    /// The sides of the page.
    enum View {
        WEEK,
        EVENTS,
        ACCURACY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static View of(String word) {
            return Arrays.stream(values())
                    .filter(view -> view.word().equals(word))
                    .findFirst()
                    .orElse(WEEK);
        }
    }

    static Choice of(QueryParameters address, List<Queue> all, LocalDate today) {
        Queue queue = address.getSingleParameter(QUEUE)
                .flatMap(id -> all.stream()
                        .filter(candidate -> candidate.id().value().equals(id))
                        .findFirst())
                .orElse(null);
        LocalDate day = address.getSingleParameter(WEEK).flatMap(Choice::day).orElse(today);
        View view = address.getSingleParameter(VIEW).map(View::of).orElse(View.WEEK);
        return new Choice(queue, List.copyOf(all), mondayOf(day), view);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Choice in(LocalDate week) {
        return new Choice(queue, all, week, view);
    }

    Choice of(@Nullable Queue other) {
        return new Choice(other, all, monday, view);
    }

    Choice as(View other) {
        return new Choice(queue, all, monday, other);
    }

    String name() {
        return queue == null ? "All queues" : queue.name();
    }

    /// The queue that is looked at alone, null where there are several.
    @Nullable
    Queue single() {
        return queues().size() == 1 ? queues().getFirst() : null;
    }

    List<Queue> queues() {
        return queue == null ? all : List.of(queue);
    }

    QueryParameters address() {
        Map<String, String> parts = new TreeMap<>(Map.of(WEEK, monday.toString()));
        if (queue != null) {
            parts.put(QUEUE, queue.id().value());
        }
        if (view != View.WEEK) {
            parts.put(VIEW, view.word());
        }
        return QueryParameters.simple(parts);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() <= 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
