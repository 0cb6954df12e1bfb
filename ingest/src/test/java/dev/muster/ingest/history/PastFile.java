package dev.muster.ingest.history;

import static dev.muster.sql.event.Await.all;

import dev.muster.sql.event.Event;
import dev.muster.sql.event.Incoming;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A file of the past in a folder of a test.
record PastFile(Path path) {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));

    static PastFile of(Path folder, String name, String text) throws IOException {
        return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static PastFile of(Path folder, String name, byte[] bytes) throws IOException {
        return new PastFile(Files.write(folder.resolve(name), bytes));
    }

    static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static HistoryReading in(@Nullable String zone) {
        return new HistoryReading(zone == null ? null : ZoneId.of(zone), HistoryReading.SOURCE, Map.of(), false);
    }

    HistoryFile file(HistoryReading reading) throws IOException {
        return new HistoryFile(
                path, HistoryFile.kindOf(HistoryFile.beginning(path), reading).orElseThrow());
    }

    List<HistoryGroup> groups(HistoryReading reading) throws IOException {
        return all(file(reading).read(reading, CLOCK));
    }

    List<Incoming> incoming(HistoryReading reading) throws IOException {
        return groups(reading).stream()
                .flatMap(group -> group.events().stream())
                .toList();
    }

    List<Event> events() throws IOException {
        return incoming(HistoryReading.AS_IT_STANDS).stream()
                .map(Incoming::event)
                .toList();
    }

    /// What is refused, a line each.
    List<String> refused(HistoryReading reading) throws IOException {
        return groups(reading).stream()
                .flatMap(group -> group.refused().stream())
                .map(RefusedRow::toString)
                .toList();
    }

    List<String> refused() throws IOException {
        return refused(HistoryReading.AS_IT_STANDS);
    }
}
