package dev.muster.console.command;

import dev.muster.console.importing.HistoryImport;
import dev.muster.console.importing.HistoryRehearsal;
import dev.muster.console.importing.HistoryTotals;
import dev.muster.console.importing.ImportRefused;
import dev.muster.console.importing.Refusals;
import dev.muster.ingest.history.HistoryFile;
import dev.muster.ingest.history.HistoryReading;
import dev.muster.sql.event.EventLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The files of past conversations among those of one import, and what is said about them.
final class PastFiles {

    private final PrintWriter out;
    private final PrintWriter err;
    private final ImportProgress progress;
    private final HistoryImport use;

    PastFiles(PrintWriter out, PrintWriter err, HistoryReading reading, InstantSource clock) {
        this.out = out;
        this.err = err;
        progress = new ImportProgress(err);
        use = new HistoryImport(reading, clock, progress);
    }

    /// Checks files from end to end; nothing is stored.
    ///
    /// @param report where all that is refused is written; null for a report beside each file
    /// @return rows refused, which are told
    /// @throws ImportRefused where a file as a whole cannot be read
    long check(List<HistoryFile> files, @Nullable Path report) {
        if (report != null) {
            requireOther(files, report);
            try (Refusals refusals = new Refusals(report)) {
                files.forEach(file -> check(file, refusals));
                return told(refusals);
            }
        }
        long refused = 0;
        for (HistoryFile file : files) {
            Path beside = file.path().resolveSibling(file.path().getFileName() + ".refused.csv");
            try (Refusals refusals = new Refusals(beside)) {
                check(file, refusals);
                refused += told(refusals);
            }
        }
        return refused;
    }

    void rehearse(HistoryFile file, HistoryRehearsal rehearsal) {
        progress.begin(file.path(), "compared", size(file));
        HistoryTotals totals = use.rehearse(file, rehearsal);
        out.printf(
                Locale.ROOT,
                "%s: %,d events of %,d rows: %,d would be new, %,d are duplicates; refused rows: %,d. Nothing is stored.%n",
                file.path(),
                totals.events(),
                totals.rows(),
                totals.fresh(),
                totals.duplicates(),
                totals.refused());
        out.flush();
    }

    /// @return events that are new
    long store(HistoryFile file, EventLog log) {
        long begun = System.nanoTime();
        progress.begin(file.path(), "stored", size(file));
        HistoryTotals totals = use.store(file, log);
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(
                Locale.ROOT,
                "%s: %,d events of %,d rows: %,d are stored, %,d were there before; refused rows: %,d (%,.1f s, %,.0f events/s).%n",
                file.path(),
                totals.events(),
                totals.rows(),
                totals.fresh(),
                totals.duplicates(),
                totals.refused(),
                seconds,
                totals.events() / seconds);
        out.flush();
        return totals.fresh();
    }

    private static void requireOther(List<HistoryFile> files, Path report) {
        Path place = report.toAbsolutePath().normalize();
        if (files.stream()
                .anyMatch(file -> file.path().toAbsolutePath().normalize().equals(place))) {
            throw new ImportRefused(
                    "--refused (%s) must be another file than those that are imported.".formatted(report));
        }
    }

    private void check(HistoryFile file, Refusals refusals) {
        progress.begin(file.path(), "checked", size(file));
        use.check(file, refusals);
    }

    private long told(Refusals refusals) {
        if (refusals.count() > 0) {
            refusals.shown().forEach(err::println);
            err.printf(
                    Locale.ROOT, "Refused rows: %,d; all of them stand in %s.%n", refusals.count(), refusals.report());
            err.flush();
        }
        return refusals.count();
    }

    private static long size(HistoryFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException broken) {
            throw new ImportRefused("%s: cannot be read: %s".formatted(file.path(), broken.getMessage()));
        }
    }
}
