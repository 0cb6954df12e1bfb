package dev.muster.ingest.history;

import dev.muster.sql.event.Incoming;
import java.util.List;

/// A row of a file: the events it comes to, or why it is refused.
sealed interface HistoryRow {

    /// @param events at least one
    record Read(List<Incoming> events) implements HistoryRow {}

    record Refused(RefusedRow why) implements HistoryRow {}
}
