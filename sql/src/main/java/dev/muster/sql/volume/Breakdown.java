package dev.muster.sql.volume;

import dev.muster.forecasting.QueueId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a queue in a day or an hour, entries told apart by kind.
///
/// @param start     of the day or hour on the clock of the zone asked for
/// @param projected whether any of it comes from the event log; else it was imported
/// @param opened    conversations opened
/// @param first     first entries into the queue
/// @param transfer  entries by transfer
/// @param reopened  entries by reopening
/// @param abandoned null where an import does not say
/// @param handled   null where an import does not say
/// @param work      handling done in that time; null where an import does not say
public record Breakdown(
        QueueId queue,
        Instant start,
        boolean projected,
        long opened,
        long first,
        long transfer,
        long reopened,
        @Nullable Long abandoned,
        @Nullable Long handled,
        @Nullable Duration work) {

    /// Entries of every kind.
    public long offered() {
        return first + transfer + reopened;
    }
}
