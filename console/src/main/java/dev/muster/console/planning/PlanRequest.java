package dev.muster.console.planning;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Shift;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is to be planned, from what.
///
/// @param period the work days
/// @param zone the clock on which days begin
/// @param queues at least one, each once
/// @param agents who is there; may be too few
/// @param given shifts that stand, as in a [dev.muster.scheduler.ScheduleProblem]
/// @param effort how long to search
/// @param seed of everything random
public record PlanRequest(
        Period period,
        ZoneId zone,
        List<QueueInput> queues,
        List<Agent> agents,
        List<Shift> given,
        Effort effort,
        long seed) {

    public PlanRequest {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        given = List.copyOf(given);
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("A plan must have at least one queue.");
        }
        Set<Object> seen = new HashSet<>();
        for (QueueInput queue : queues) {
            if (!seen.add(queue.queue())) {
                throw new IllegalArgumentException("Queue %s must be planned once.".formatted(queue.queue()));
            }
        }
    }
}
