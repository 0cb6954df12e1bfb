package dev.muster.ingest.history;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.InvalidEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table with a header, a row after the other.
final class TableRows implements HistoryRows {

    /// What a row comes to.
    interface Row {

        /// @throws InvalidEvent that names a column
        List<Incoming> events(TableRow row);
    }

    /// The columns a table may have.
    ///
    /// @param required without which nothing can be told
    /// @param known    besides those
    /// @param prefix   with which further columns may begin
    record Shape(
            List<String> required,
            Set<String> known,
            @Nullable String prefix) {

        boolean knows(String column) {
            return required.contains(column)
                    || known.contains(column)
                    || (prefix != null && column.startsWith(prefix) && column.length() > prefix.length());
        }
    }

    private static final int MOST_HEADER = 1 << 16;

    private final Csv csv;
    private final List<String> columns;
    private final Shape shape;
    private final Row reader;

    private TableRows(Csv csv, List<String> columns, Shape shape, Row reader) {
        this.csv = csv;
        this.columns = columns;
        this.shape = shape;
        this.reader = reader;
    }

    /// Reads the header.
    ///
    /// @throws UnreadableHistory where it has not the columns it must have
    static TableRows open(BufferedReader text, Shape shape, HistoryReading reading, Row reader) throws IOException {
        text.mark(MOST_HEADER);
        if (text.read() != 0xFEFF) {
            text.reset();
        }
        text.mark(MOST_HEADER);
        char[] beginning = new char[MOST_HEADER - 1];
        int read = text.read(beginning);
        text.reset();
        String start = new String(beginning, 0, Math.max(0, read)).stripLeading();
        Csv csv = new Csv(text, Csv.separator(start.lines().findFirst().orElse("")));
        CsvRecord header = csv.next();
        if (header == null) {
            throw new UnreadableHistory("must not be empty and must begin with a header.");
        }
        List<String> columns = header.getFields().stream()
                .map(String::strip)
                .map(reading::column)
                .toList();
        check(header.getStartingLineNumber(), columns, shape, reading.lenient());
        return new TableRows(csv, columns, shape, reader);
    }

    private static void check(long line, List<String> columns, Shape shape, boolean lenient) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!shape.knows(column) && !lenient) {
                throw new UnreadableHistory(
                        "line %d: column (%s) must be one of %s; --column names what it means, --other-columns passes over it."
                                .formatted(line, column, String.join(", ", names(shape))));
            }
            if (shape.knows(column) && !seen.add(column)) {
                throw new UnreadableHistory("line %d: column (%s) must not stand twice.".formatted(line, column));
            }
        }
        for (String column : shape.required()) {
            if (!seen.contains(column)) {
                throw new UnreadableHistory("line %d: the header must have the column %s.".formatted(line, column));
            }
        }
    }

    private static List<String> names(Shape shape) {
        List<String> names = new ArrayList<>(shape.required());
        shape.known().stream().sorted().forEach(names::add);
        if (shape.prefix() != null) {
            names.add(shape.prefix() + "NAME");
        }
        return names;
    }

    @Override
    public @Nullable HistoryRow next() throws IOException {
        CsvRecord record = csv.next();
        if (record == null) {
            return null;
        }
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size()) {
            return new HistoryRow.Refused(new RefusedRow(
                    line,
                    "",
                    String.join(",", record.getFields()),
                    "must have %d columns, not %d".formatted(columns.size(), record.getFieldCount())));
        }
        TableRow row = new TableRow(line, cells(record));
        try {
            return new HistoryRow.Read(reader.events(row));
        } catch (InvalidEvent broken) {
            return new HistoryRow.Refused(RefusedRow.of(line, broken, row.text(broken.field())));
        }
    }

    private Map<String, String> cells(CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String cell = column.equals("text")
                    ? record.getField(i)
                    : record.getField(i).strip();
            if (!cell.isEmpty() && shape.knows(column)) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
