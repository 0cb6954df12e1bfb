package dev.muster.ingest.live;

import java.time.Instant;
import java.util.List;

/// Everything at one moment.
///
/// @param at     by the clock of this process
/// @param ready  false until the state of the database has been read once
/// @param queues by id
/// @param agents by id
public record LiveSnapshot(Instant at, boolean ready, List<QueueNow> queues, List<AgentNow> agents) {

    public LiveSnapshot {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
    }
}
