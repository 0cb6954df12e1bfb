package dev.muster.ingest.history;

/// What the next rows of a file became, or would become.
///
/// @param group      those rows
/// @param fresh      events that were new
/// @param duplicates events that the log had already, or that stood before in the file
public record HistoryStep(HistoryGroup group, long fresh, long duplicates) {

    static HistoryStep of(HistoryGroup group, long fresh) {
        return new HistoryStep(group, fresh, group.events().size() - fresh);
    }
}
