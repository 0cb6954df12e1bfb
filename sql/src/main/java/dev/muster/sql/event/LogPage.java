package dev.muster.sql.event;

import java.util.List;

/// The next events of the log.
///
/// @param events in the order of the log
/// @param more   whether others may follow at once
public record LogPage(List<Logged> events, boolean more) {

    public LogPage {
        events = List.copyOf(events);
    }

    /// The position after it.
    ///
    /// @param before where it was read from
    public Position end(Position before) {
        return events.isEmpty() ? before : events.getLast().position();
    }
}
