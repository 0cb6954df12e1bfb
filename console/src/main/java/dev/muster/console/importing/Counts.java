package dev.muster.console.importing;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.history.ArrivalsFile;
import dev.muster.forecasting.history.MalformedFile;
import dev.muster.forecasting.history.QueueHistory;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.volume.ImportedCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The counts of one file, as rows for the database.
///
/// @param rows     each queue and interval once
/// @param queues   that they are of
/// @param interval their length
record Counts(List<ImportedCount> rows, Set<QueueId> queues, Duration interval) {

    /// What a reader calls the queue of a file that does not tell queues apart.
    private static final QueueId ALL = new QueueId("all");

    /// @throws MalformedFile where the file breaks a rule or names a queue that the directory does not know
    static Counts read(Path file, Reading reading, Directory known) throws IOException {
        Duration interval = reading.interval() == null ? ArrivalsFile.spacing(file) : reading.interval();
        Set<QueueId> queues = known.queues().stream().map(Queue::id).collect(Collectors.toCollection(TreeSet::new));
        QueueId named = reading.queue();
        if (named != null && !queues.contains(named)) {
            throw new MalformedFile(file, "queue (%s) must be one of the directory: %s".formatted(named, queues));
        }
        boolean tellsApart = tellsQueuesApart(file);
        if (!tellsApart && named == null) {
            throw new MalformedFile(file, "has no column queue, so its queue must be named by --queue");
        }
        if (tellsApart) {
            ArrivalsFile.requireQueues(file, queues, "must be one of the directory: " + queues);
        }
        List<ImportedCount> rows = new ArrayList<>();
        Set<QueueId> found = new TreeSet<>();
        for (ZoneId zone : zones(reading, known, file)) {
            for (QueueHistory history : ArrivalsFile.read(file, interval, zone)) {
                QueueId queue = tellsApart || named == null ? history.queue() : named;
                if (zone.equals(zone(reading, known, queue)) && found.add(queue)) {
                    add(history, queue, rows);
                }
            }
        }
        return new Counts(List.copyOf(rows), found, interval);
    }

    /// What is stored when so many rows are written.
    String words(long written) {
        long conversations = rows.stream().mapToLong(ImportedCount::arrivals).sum();
        return "%,d counts of %d min with %,d conversations for %s"
                .formatted(
                        written,
                        interval.toMinutes(),
                        conversations,
                        queues.stream().map(QueueId::value).collect(Collectors.joining(", ")));
    }

    private static boolean tellsQueuesApart(Path file) throws IOException {
        try {
            ArrivalsFile.requireQueues(file, Set.of(ALL), "");
            return false;
        } catch (MalformedFile named) {
            return true;
        }
    }

    private static void add(QueueHistory history, QueueId queue, List<ImportedCount> rows) {
        for (int i = 0; i < history.arrivals().size(); i++) {
            if (history.arrivals().isObserved(i)) {
                rows.add(new ImportedCount(
                        queue,
                        history.arrivals().interval(i),
                        Math.round(history.arrivals().at(i)),
                        handle(history, i)));
            }
        }
    }

    private static @Nullable Duration handle(QueueHistory history, int i) {
        return history.handleSeconds().isObserved(i)
                ? Duration.ofMillis(Math.round(history.handleSeconds().at(i) * 1000))
                : null;
    }

    private static Set<ZoneId> zones(Reading reading, Directory known, Path file) {
        SiteId site = reading.site();
        if (site != null && known.site(site).isEmpty()) {
            throw new MalformedFile(
                    file,
                    "site (%s) must be one of the directory: %s"
                            .formatted(
                                    site, known.sites().stream().map(Site::id).toList()));
        }
        return known.queues().stream()
                .map(queue -> zone(reading, known, queue.id()))
                .collect(Collectors.toSet());
    }

    private static ZoneId zone(Reading reading, Directory known, QueueId queue) {
        if (reading.zone() != null) {
            return reading.zone();
        }
        return reading.site() != null
                ? known.site(reading.site()).orElseThrow().zone()
                : known.zone(known.queue(queue).orElseThrow());
    }
}
