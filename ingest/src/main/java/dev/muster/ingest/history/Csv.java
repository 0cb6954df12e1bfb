package dev.muster.ingest.history;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records of CSV (RFC 4180) as they stand, one after the other: what is quoted may run over several lines. Semicolons
/// or tabs do as commas where the first line has them and no comma. Empty lines are passed over.
final class Csv implements Closeable {

    private static final int LONGEST_FIELD = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private boolean ended;

    /// @param separator see [#separator(String)]
    Csv(Reader text, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new MarkedEnd(text))
                .iterator();
    }

    /// What separates the fields of a table with this first line.
    static char separator(String firstLine) {
        if (firstLine.indexOf(',') >= 0) {
            return ',';
        }
        return firstLine.indexOf(';') >= 0 ? ';' : firstLine.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /// The fields of a first line; empty where it has no such form.
    static List<String> header(String firstLine) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator(firstLine))
                    .trimWhitespacesAroundQuotes(true)
                    .ofSingleCsvRecord(firstLine)
                    .getFields()
                    .stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvParseException broken) {
            return List.of();
        }
    }

    /// Null at the end.
    ///
    /// @throws UnreadableHistory where the quotes are wrong or the text is no UTF-8
    @Nullable
    CsvRecord next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            CsvRecord next = records.next();
            String last = next.getField(next.getFieldCount() - 1);
            if (last.endsWith(MarkedEnd.MARK)) {
                if (next.getFieldCount() > 1 || last.length() > MarkedEnd.MARK.length()) {
                    throw new UnreadableHistory("line %d: a quote that is opened in this row must be closed."
                            .formatted(next.getStartingLineNumber()));
                }
                ended = true;
                return null;
            }
            return next;
        } catch (CsvParseException broken) {
            throw unreadable(broken);
        } catch (UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private static UnreadableHistory unreadable(CsvParseException broken) {
        String place = String.valueOf(broken.getMessage())
                .replaceFirst("^Exception when reading record that started in (line \\d+)$", "$1");
        String why = broken.getCause() == null
                ? ""
                : String.valueOf(broken.getCause().getMessage());
        return new UnreadableHistory(
                why.contains("buffer")
                        ? "%s: a field must be at most %,d characters; is a quote never closed?"
                                .formatted(place, LONGEST_FIELD)
                        : "%s: row must close its quotes before the next field.".formatted(place));
    }

    private static UnreadableHistory unreadable(UncheckedIOException broken) throws IOException {
        IOException cause = broken.getCause();
        if (cause instanceof CharacterCodingException) {
            return new UnreadableHistory("must be UTF-8 text.");
        }
        throw cause;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /// A text with a record of its own at the end. Where a quote is never closed, that record is swallowed by the field
    /// that the quote opens, which nothing else would tell.
    private static final class MarkedEnd extends Reader {

        private static final String MARK = "\u0000end\u0004";
        private static final String END = "\n" + MARK;

        private final Reader text;
        private int given = -1;

        private MarkedEnd(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            if (given < 0) {
                int read = text.read(into, from, most);
                if (read >= 0) {
                    return read;
                }
                given = 0;
            }
            int part = Math.min(most, END.length() - given);
            if (part == 0) {
                return -1;
            }
            END.getChars(given, given + part, into, from);
            given += part;
            return part;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
