package dev.muster.ingest.history;

import java.util.List;
import java.util.Optional;

/// What a file of the past holds.
public enum HistoryKind {
    /// An event a line, as a request of the edge has them.
    EVENT_LINES("events"),
    /// An event a row.
    EVENT_TABLE("events"),
    /// A conversation a row, as helpdesks export them.
    CONVERSATION_TABLE("conversations");

    private final String words;

    HistoryKind(String words) {
        this.words = words;
    }

    /// Of what it is, in the plural.
    public String words() {
        return words;
    }

    /// The kind of table that has these columns.
    static Optional<HistoryKind> ofColumns(List<String> columns) {
        return columns.contains("opened_at")
                ? Optional.of(CONVERSATION_TABLE)
                : columns.contains("occurred_at") ? Optional.of(EVENT_TABLE) : Optional.empty();
    }
}
