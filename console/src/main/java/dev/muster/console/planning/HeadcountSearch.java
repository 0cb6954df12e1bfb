package dev.muster.console.planning;

import dev.muster.scheduler.Limit;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.Solution;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Looks for the number of people of the same mix that just meets the demand: rosters are searched for several numbers,
/// each for a part of the time, upwards in steps and then by halving what is open.
final class HeadcountSearch {

    private static final int TRIES = 6;
    private static final int MOST_TRIES = 12;
    private static final int MOST = 100_000;

    private final ScheduleProblem problem;
    private final Duration time;
    private final Search search;
    private final Consumer<PlanEvent> listener;
    private int tries;
    private @Nullable Integer notEnough;
    private @Nullable Integer enough;

    /// A search for a roster that may end as soon as there is none missing.
    interface Search {

        /// @return the best roster, or null where the plan was stopped
        @Nullable
        Solution run(ScheduleProblem problem, Limit limit);
    }

    HeadcountSearch(ScheduleProblem problem, Duration time, Search search, Consumer<PlanEvent> listener) {
        this.problem = problem;
        this.time = time;
        this.search = search;
        this.listener = listener;
    }

    /// @param covered whether the people there are already do
    Headcount find(boolean covered) {
        int given = problem.agents().size();
        double bound = given == 0
                ? Double.POSITIVE_INFINITY
                : new HeadcountBound(problem.demand(), problem.period(), problem.agents()).people();
        int atLeast = (int) Math.min(Integer.MAX_VALUE, Math.max(0, Math.ceil(bound - 1e-9)));
        note(given, covered);
        Duration each = time.dividedBy(TRIES);
        long end = System.nanoTime() + time.toNanos();
        if (atLeast > 0 && atLeast <= MOST && !time.isZero()) {
            while (tries < MOST_TRIES && end - System.nanoTime() >= each.toNanos() / 2 && !isClose(atLeast)) {
                int people = next(given, atLeast);
                Solution solution = people > MOST ? null : search.run(with(people), Limit.time(each));
                if (solution == null) {
                    break;
                }
                tries++;
                boolean does = solution.isLegal() && solution.coverage().totalMissing() <= 0;
                note(people, does);
                listener.accept(new PlanEvent.HeadcountTried(people, does));
            }
        }
        return new Headcount(given, atLeast, notEnough, enough, tries, each);
    }

    private void note(int people, boolean does) {
        if (does) {
            enough = people;
        } else {
            notEnough = people;
        }
    }

    /// To a hundredth: a search proves that a number does, never that one does not.
    private boolean isClose(int atLeast) {
        Integer most = enough;
        return most != null && most - floor(atLeast) <= Math.max(1, most / 100);
    }

    private int next(int given, int atLeast) {
        Integer most = enough;
        if (most != null) {
            return Math.ceilDiv(floor(atLeast) + most, 2);
        }
        int last = notEnough == null ? given : notEnough;
        return Math.max((int) Math.ceil(atLeast * 1.02), last + Math.max(1, last * (5 + 5 * tries) / 100));
    }

    /// The most people who surely or as far as tried do not do.
    private int floor(int atLeast) {
        return Math.max(atLeast - 1, notEnough == null ? 0 : notEnough);
    }

    private ScheduleProblem with(int people) {
        List<Agent> agents = SameMix.of(problem.agents(), people);
        Set<Object> ids = agents.stream().map(Agent::id).collect(Collectors.toSet());
        List<Shift> given = problem.given().stream()
                .filter(shift -> ids.contains(shift.agent()))
                .toList();
        return new ScheduleProblem(problem.period(), problem.zone(), agents, problem.demand(), given, problem.seed());
    }
}
