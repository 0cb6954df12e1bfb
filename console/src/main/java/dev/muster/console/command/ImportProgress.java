package dev.muster.console.command;

import dev.muster.console.importing.HistoryTotals;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Tells how far a file of the past is, every few seconds only.
final class ImportProgress implements Consumer<HistoryTotals> {

    private static final Duration PACE = Duration.ofSeconds(2);

    private final PrintWriter err;
    private String file = "";
    private String done = "";
    private long size = 1;
    private long begun;
    private long told;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    /// Something new begins.
    ///
    /// @param what  is done to the rows of the file: `checked`, `stored`
    /// @param bytes of the file
    void begin(Path path, String what, long bytes) {
        file = path.toString();
        done = what;
        size = Math.max(1, bytes);
        begun = System.nanoTime();
        told = begun;
    }

    @Override
    public void accept(HistoryTotals totals) {
        if (isTime()) {
            err.printf(
                    Locale.ROOT,
                    "%s: %,d rows %s, %d %% of the file, %,.0f rows/s%n",
                    file,
                    totals.rows(),
                    done,
                    Math.min(100, totals.bytes() * 100 / size),
                    totals.rows() * 1e9 / (told - begun));
            err.flush();
        }
    }

    /// How many events are still to be worked into conversations.
    void left(long left) {
        if (isTime()) {
            err.printf(Locale.ROOT, "%,d events are left to be worked into conversations and volume%n", left);
            err.flush();
        }
    }

    private boolean isTime() {
        long now = System.nanoTime();
        boolean due = now - told >= PACE.toNanos();
        if (due) {
            told = now;
        }
        return due;
    }
}
