package dev.muster.console.importing;

import dev.muster.ingest.history.HistoryStep;

/// What a file has come to so far.
///
/// @param rows       read
/// @param events     of the rows that keep the rules
/// @param fresh      of the events: those that are new
/// @param duplicates of the events: those that were stored before, or stand twice
/// @param refused    rows
/// @param bytes      of the file that are read
public record HistoryTotals(long rows, long events, long fresh, long duplicates, long refused, long bytes) {

    static final HistoryTotals NONE = new HistoryTotals(0, 0, 0, 0, 0, 0);

    HistoryTotals plus(HistoryStep step) {
        return new HistoryTotals(
                rows + step.group().rows(),
                events + step.group().events().size(),
                fresh + step.fresh(),
                duplicates + step.duplicates(),
                refused + step.group().refused().size(),
                step.group().bytes());
    }
}
