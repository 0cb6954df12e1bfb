package dev.muster.forecasting.history;

import dev.muster.forecasting.QueueId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads the lines of one arrivals file under its header.
final class RowReader {

    private static final QueueId ONLY = new QueueId("all");
    private static final Set<String> COLUMNS = Set.of("local_time", "arrivals", "queue", "handle_seconds");
    private static final String SHAPE = "local_time,arrivals[,queue][,handle_seconds]";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_ARRIVALS = 1_000_000;
    private static final int MOST_SECONDS = 86_400;

    private final Path file;
    private final List<String> header;

    RowReader(Path file, int line, String text) {
        this.file = file;
        this.header = fields(line, text.startsWith("\uFEFF") ? text.substring(1) : text);
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw new MalformedFile(file, line, "header column", column, "must be one of " + SHAPE);
            }
            if (!seen.add(column)) {
                throw new MalformedFile(file, line, "header column", column, "must not stand twice");
            }
        }
        for (String needed : List.of("local_time", "arrivals")) {
            if (!seen.contains(needed)) {
                throw new MalformedFile(file, line, "header", text, "must have the column " + needed);
            }
        }
    }

    Row read(int line, String text) {
        List<String> fields = fields(line, text);
        if (fields.size() != header.size()) {
            throw new MalformedFile(
                    file, line, "row", text, "must have %d columns, not %d".formatted(header.size(), fields.size()));
        }
        int queue = header.indexOf("queue");
        int handle = header.indexOf("handle_seconds");
        return new Row(
                line,
                queue < 0 ? ONLY : queue(line, fields.get(queue)),
                time(line, fields.get(header.indexOf("local_time"))),
                number(line, "arrivals", fields.get(header.indexOf("arrivals")), MOST_ARRIVALS),
                handle < 0 || fields.get(handle).isEmpty()
                        ? Double.NaN
                        : number(line, "handle_seconds", fields.get(handle), MOST_SECONDS));
    }

    private List<String> fields(int line, String text) {
        return CsvLine.fields(text)
                .orElseThrow(
                        () -> new MalformedFile(file, line, "row", text, "must close its quotes before the comma"));
    }

    private QueueId queue(int line, String text) {
        try {
            return new QueueId(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedFile(file, line, "queue", text, "must be 1 to 80 letters, digits and . _ -");
        }
    }

    private LocalDateTime time(int line, String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text.replaceFirst(" ", "T"));
            boolean wholeMinute = time.toLocalTime().toNanoOfDay() % 60_000_000_000L == 0;
            if (wholeMinute && time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw malformedTime(line, text);
        }
        throw malformedTime(line, text);
    }

    private MalformedFile malformedTime(int line, String text) {
        return new MalformedFile(
                file,
                line,
                "local_time",
                text,
                "must be a whole minute of the years 1970 to 2199, like 2026-03-02T09:30");
    }

    private double number(int line, String column, String text, int most) {
        double number;
        try {
            number = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new MalformedFile(file, line, column, text, "must be a number");
        }
        if (number < 0) {
            throw new MalformedFile(file, line, column, text, "must not be negative");
        }
        if (number > most) {
            throw new MalformedFile(
                    file, line, column, text, String.format(Locale.ROOT, "must not be above %,d", most));
        }
        return number;
    }
}
