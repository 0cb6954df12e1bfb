package dev.muster.console.planning;

import dev.muster.scheduler.Solution;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.util.List;

/// A forecast, the people it takes, and a roster of the people there are. A plan with gaps is a plan: see [#gaps].
///
/// @param request what it was made from
/// @param queues one for each queue asked for, in that order
/// @param pauses what of the shrinkage the roster shows by itself
/// @param solution the roster with its coverage, its cost and what is to be said about it
/// @param headcount with how many people the goal would be met
public record Plan(
        PlanRequest request, List<QueuePlan> queues, RosteredPauses pauses, Solution solution, Headcount headcount) {

    public Plan {
        queues = List.copyOf(queues);
    }

    public Roster roster() {
        return solution.roster();
    }

    /// Where people are missing; empty where the goal is met throughout.
    public List<Gap> gaps() {
        return Gap.of(solution.coverage());
    }

    /// Paid time of all shifts.
    public Duration paid() {
        return roster().shifts().stream().map(Shift::paid).reduce(Duration.ZERO, Duration::plus);
    }
}
