package dev.muster.sql.review;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A sample without its conversations, and how far its review is.
///
/// @param period     conversations that were closed in it are the population
/// @param queues     of these queues; of all where empty
/// @param drawnBy    login of who drew it, null where nobody did or that person is gone
/// @param population how many conversations it was drawn from
/// @param size       how many were drawn
/// @param reviews    how many reviews were opened of them
/// @param finished   how many of those are finished
public record SampleHead(
        long id,
        Interval period,
        Set<QueueId> queues,
        Instant drawnAt,
        @Nullable String drawnBy,
        long seed,
        int population,
        int size,
        int reviews,
        int finished) {

    public SampleHead {
        queues = Set.copyOf(queues);
    }
}
