package dev.muster.scheduler;

import dev.muster.scheduler.explain.Explanation;
import dev.muster.scheduler.solve.Search;
import dev.muster.scheduler.solve.Stop;
import java.util.function.Consumer;

/// Finds a roster for a problem: a legal one within seconds, better ones as long as it is let. Where people are
/// too few, the best partial roster; where nobody or nothing is needed, an empty one. One solver is for one
/// search.
public final class ScheduleSolver {

    private final Stop stop = new Stop();

    /// Searches until the limit or [#stop()]; blocks the calling thread meanwhile.
    ///
    /// @param onBetter called from the searching thread with the first roster and then at most four times a
    ///                 second
    /// @return legal wherever the given shifts are
    public Solution solve(ScheduleProblem problem, Limit limit, Consumer<Progress> onBetter) {
        Search.Result found = new Search(problem, limit, stop, onBetter).run();
        return new Solution(
                found.roster(), found.coverage(), found.cost(), new Explanation(problem).findings(found.roster()));
    }

    /// Ends the search soon; [#solve] then returns the best roster found. Safe from any thread, also before the
    /// search begins.
    public void stop() {
        stop.wish();
    }
}
