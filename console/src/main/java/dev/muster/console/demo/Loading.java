package dev.muster.console.demo;

import dev.muster.forecasting.Interval;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.volume.DayTotal;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Sends what has happened since the journal was last written, a day after the other.
final class Loading {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Timeline timeline;
    private final Sender sender;
    private final Journal journal;
    private final Volumes volumes;
    private final Consumer<String> progress;

    Loading(Timeline timeline, Sender sender, Journal journal, Volumes volumes, Consumer<String> progress) {
        this.timeline = timeline;
        this.sender = sender;
        this.journal = journal;
        this.progress = progress;
        this.volumes = volumes;
    }

    /// Sends all that happened after one moment up to another and keeps in the journal how far it is.
    ///
    /// @throws InterruptedException where the demo is ending
    void send(Instant after, Instant until) throws InterruptedException {
        Instant from = after;
        while (from.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(from, Company.ZONE);
            Instant midnight = day.plusDays(1).atStartOfDay(Company.ZONE).toInstant();
            Instant to = midnight.isBefore(until) ? midnight : until;
            List<Incoming> events = timeline.between(from, to);
            sender.send(events);
            journal.sentUntil(to);
            progress.accept("Sent %s: %,d events".formatted(DAY.format(day), events.size()));
            from = to;
        }
    }

    /// Waits until the projection has seen what was opened between two moments, so that a plan can learn from it.
    ///
    /// @throws InterruptedException where the demo is ending
    void awaitProjection(Instant after, Instant until) throws InterruptedException {
        long opened = timeline.between(after, until).stream()
                .filter(incoming -> incoming.event().type() == EventType.OPENED)
                .count();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (opened > 0 && projected(after, until) < opened && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private long projected(Instant after, Instant until) {
        return volumes.days(Interval.between(after, until), Company.ZONE)
                .map(DayTotal::opened)
                .reduce(0L, Long::sum)
                .blockOptional()
                .orElse(0L);
    }
}
