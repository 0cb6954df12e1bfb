package dev.muster.sql.volume;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a queue in an interval, all channels together.
///
/// @param projected whether any of it comes from the event log; else it was imported
/// @param opened    conversations opened
/// @param offered   entries into the queue of every kind: what staffing is computed from
/// @param first     of those, first entries: neither transfers nor reopenings
/// @param abandoned null where an import does not say
/// @param handled   null where an import does not say
/// @param work      handling done in the interval; null where an import does not say
public record VolumeRow(
        QueueId queue,
        Interval interval,
        boolean projected,
        long opened,
        long offered,
        long first,
        @Nullable Long abandoned,
        @Nullable Long handled,
        @Nullable Duration work) {

    /// Work per entry; empty where either is not known.
    public Optional<Duration> handle() {
        return work == null || offered == 0 ? Optional.empty() : Optional.of(work.dividedBy(offered));
    }
}
