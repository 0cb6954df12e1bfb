package dev.muster.console.importing;

import dev.muster.ingest.history.HistoryFile;
import dev.muster.ingest.history.HistoryGroup;
import dev.muster.ingest.history.HistoryImporter;
import dev.muster.ingest.history.HistoryReading;
import dev.muster.ingest.history.HistoryStep;
import dev.muster.ingest.history.UnreadableHistory;
import dev.muster.sql.Outage;
import dev.muster.sql.event.EventLog;
import java.time.InstantSource;
import java.util.function.Consumer;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

/// Past conversations into the event log: first the whole file is checked, then it is stored, or it is only told what
/// storing it would change.
///
/// It waits for files and the database: not for the thread of a page.
public final class HistoryImport {

    private final HistoryReading reading;
    private final InstantSource clock;
    private final Consumer<HistoryTotals> progress;

    /// @param clock    says what is too far ahead
    /// @param progress told every few thousand rows how far it is
    public HistoryImport(HistoryReading reading, InstantSource clock, Consumer<HistoryTotals> progress) {
        this.reading = reading;
        this.clock = clock;
        this.progress = progress;
    }

    /// Reads a file and stores nothing; it needs no database.
    ///
    /// @param refusals given every row that is refused
    /// @throws ImportRefused where the file as a whole cannot be read
    public HistoryTotals check(HistoryFile file, Refusals refusals) {
        return run(
                file,
                groups(file).map(group -> new HistoryStep(group, 0, 0)),
                step -> step.group().refused().forEach(row -> refusals.add(file.path(), row)));
    }

    /// Tells what storing a file now would change, after those that were rehearsed before it.
    public HistoryTotals rehearse(HistoryFile file, HistoryRehearsal rehearsal) {
        return run(file, rehearsal.of(groups(file)), _ -> {});
    }

    /// Stores what is new of the rows that keep the rules. Idempotent.
    ///
    /// @throws ImportRefused where the file or the database is lost half-way; importing it again stores the rest
    public HistoryTotals store(HistoryFile file, EventLog log) {
        return run(file, new HistoryImporter(log).store(groups(file)), _ -> {});
    }

    private Flux<HistoryGroup> groups(HistoryFile file) {
        return file.read(reading, clock);
    }

    private HistoryTotals run(HistoryFile file, Flux<HistoryStep> steps, Consumer<HistoryStep> each) {
        HistoryTotals totals = HistoryTotals.NONE;
        try {
            for (HistoryStep step : steps.toIterable(1)) {
                each.accept(step);
                totals = totals.plus(step);
                progress.accept(totals);
            }
        } catch (RuntimeException failed) {
            throw refused(file, totals, Exceptions.unwrap(failed));
        }
        if (totals.rows() == 0) {
            throw new ImportRefused("%s: must have at least one row under its header.".formatted(file.path()));
        }
        return totals;
    }

    private static RuntimeException refused(HistoryFile file, HistoryTotals totals, Throwable failure) {
        if (failure instanceof UnreadableHistory wrong) {
            String message = String.valueOf(wrong.getMessage());
            return new ImportRefused(
                    "%s%s %s".formatted(file.path(), message.startsWith("line ") ? "," : ":", message));
        }
        if (Outage.is(failure)) {
            return new ImportRefused(
                    "%s: the database was lost after %,d rows; import the file again, which stores the rest."
                            .formatted(file.path(), totals.rows()));
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
