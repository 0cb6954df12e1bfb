package dev.muster.forecasting.history;

import dev.muster.forecasting.QueueId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Past arrivals from CSV: `local_time,arrivals[,queue][,handle_seconds]`, UTF-8, columns in any order.
///
/// The file's own spacing may be finer than the interval asked for, but divides it. Times that do not occur are closed,
/// not zero.
/// Handle times are means, weighted by arrivals.
public final class ArrivalsFile {

    private ArrivalsFile() {}

    /// Reads local times as they stand, on a clock that never changes (UTC).
    ///
    /// @see #read(Path, Duration, ZoneId)
    public static List<QueueHistory> read(Path file, Duration interval) throws IOException {
        return read(file, interval, ZoneOffset.UTC);
    }

    /// Reads local times of a zone. What stands at an hour that the clock skips or repeats is left out, and may stand
    /// there twice: nobody can say when it was.
    ///
    /// @param interval one minute to one day, a divisor of the day
    /// @return a history for each queue, sorted by queue; at least one
    /// @throws MalformedFile where the file is missing, empty or breaks a rule
    /// @throws IOException where reading fails half-way
    public static List<QueueHistory> read(Path file, Duration interval, ZoneId zone) throws IOException {
        if (Files.isDirectory(file)) {
            throw new MalformedFile(file, "must be a file, not a folder");
        }
        List<Row> rows = rows(file);
        Spacing.of(file, rows, interval);
        List<Row> plain = rows.stream()
                .filter(row -> zone.getRules().getValidOffsets(row.time()).size() == 1)
                .toList();
        refuseRepeats(file, plain);
        SortedMap<QueueId, List<Row>> queues =
                plain.stream().collect(Collectors.groupingBy(Row::queue, TreeMap::new, Collectors.toList()));
        if (queues.isEmpty()) {
            throw new MalformedFile(
                    file, "must have a row outside the hours that the clock of %s changes".formatted(zone));
        }
        return queues.entrySet().stream()
                .map(queue -> Tally.of(queue.getKey(), queue.getValue(), zone, interval))
                .toList();
    }

    /// How far apart the times of a file are: the distance that most neighbours have; an hour where it has but one
    /// time.
    ///
    /// @throws MalformedFile where the file is missing, empty or breaks a rule
    /// @throws IOException where reading fails half-way
    public static Duration spacing(Path file) throws IOException {
        return Spacing.usual(rows(file), Duration.ofHours(1));
    }

    /// Refuses a file that names another queue than these.
    ///
    /// @param rule what a queue must be, such as `must be one of the directory`
    /// @throws MalformedFile where a line does; it names the first one
    /// @throws IOException where reading fails half-way
    public static void requireQueues(Path file, Set<QueueId> queues, String rule) throws IOException {
        for (Row row : rows(file)) {
            if (!queues.contains(row.queue())) {
                throw new MalformedFile(file, row.line(), "queue", row.queue().value(), rule);
            }
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String header = reader.readLine();
            if (header == null || header.isBlank()) {
                throw new MalformedFile(file, "must not be empty and must begin with a header");
            }
            List<Row> rows = rows(new RowReader(file, 1, header), reader);
            if (rows.isEmpty()) {
                throw new MalformedFile(file, "must have at least one row under its header");
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw new MalformedFile(file, "no such file");
        } catch (CharacterCodingException e) {
            throw new MalformedFile(file, "must be UTF-8 text");
        }
    }

    private static List<Row> rows(RowReader parser, BufferedReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        int line = 1;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            line++;
            if (!text.isBlank()) {
                rows.add(parser.read(line, text));
            }
        }
        return rows;
    }

    private static void refuseRepeats(Path file, List<Row> rows) {
        Map<QueueId, Map<LocalDateTime, Integer>> lines = new HashMap<>();
        Function<QueueId, Map<LocalDateTime, Integer>> empty = _ -> new HashMap<>();
        for (Row row : rows) {
            Integer before = lines.computeIfAbsent(row.queue(), empty).putIfAbsent(row.time(), row.line());
            if (before != null) {
                throw new MalformedFile(
                        file,
                        row.line(),
                        "local_time",
                        row.time().toString(),
                        "must not stand twice for queue %s (first on line %d)".formatted(row.queue(), before));
            }
        }
    }
}
