package dev.muster.console.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.muster.ingest.history.RefusedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of files that are refused: the first of them to be shown, all of them in a report, CSV with the columns
/// `file,line,field,value,rule`. Without any, no report is written.
public final class Refusals implements AutoCloseable {

    private static final int MOST_SHOWN = 10;

    private final Path report;
    private final List<String> shown = new ArrayList<>();
    private long count;
    private @Nullable CsvWriter writer;

    /// @param report where it is to be; what stands there is replaced
    public Refusals(Path report) {
        this.report = report;
    }

    public Path report() {
        return report;
    }

    public long count() {
        return count;
    }

    /// The first of them, a line each.
    public List<String> shown() {
        return List.copyOf(shown);
    }

    /// @throws ImportRefused where the report cannot be written
    void add(Path file, RefusedRow row) {
        count++;
        if (shown.size() < MOST_SHOWN) {
            shown.add("%s, %s".formatted(file, row));
        }
        try {
            writer().writeRecord(file.toString(), Long.toString(row.line()), row.field(), row.value(), row.rule());
        } catch (IOException | UncheckedIOException broken) {
            throw cannotWrite(broken);
        }
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException | UncheckedIOException broken) {
            throw cannotWrite(broken);
        }
    }

    private CsvWriter writer() throws IOException {
        CsvWriter open = writer;
        if (open == null) {
            open = CsvWriter.builder().build(report);
            open.writeRecord("file", "line", "field", "value", "rule");
            writer = open;
        }
        return open;
    }

    private ImportRefused cannotWrite(Exception broken) {
        return new ImportRefused(
                "The report of refused rows (%s) cannot be written: %s".formatted(report, broken.getMessage()));
    }
}
