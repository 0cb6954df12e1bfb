package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.event.BestSolutionChangedEvent;
import dev.muster.scheduler.Cost;
import dev.muster.scheduler.Limit;
import dev.muster.scheduler.Progress;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Roster;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One search from problem to roster: the first roster, Timefold's local search, and the skills handed out at
/// the end.
public final class Search {

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(250);

    private final Board board;
    private final Rota rota;
    private final Limit limit;
    private final Stop stop;
    private final Consumer<Progress> onBetter;
    private final long began = System.nanoTime();
    private long reported = Long.MIN_VALUE;

    public Search(ScheduleProblem problem, Limit limit, Stop stop, Consumer<Progress> onBetter) {
        this.limit = limit;
        this.stop = stop;
        this.onBetter = onBetter;
        board = new Board(problem);
        rota = new Rota(board);
    }

    /// A roster and what it costs.
    ///
    /// @param roster   given shifts of the period included
    /// @param coverage counted from its segments and those of given shifts that reach into the period
    /// @param cost     coverage parts from the segments as well
    public record Result(Roster roster, Coverage coverage, Cost cost) {}

    /// Blocks until the limit or the wish to stop.
    public Result run() {
        new FirstRoster(rota, this::isOver).build(board.problem().seed());
        report(rota.chosen());
        if (!board.slots().isEmpty() && !isOver() && limit.steps() > 0) {
            improve();
        }
        Roster roster = new Handout(board).roster(rota.chosen());
        Coverage coverage = Coverage.of(
                board.problem().withGivenOutside(roster), board.problem().demand());
        double surplus = coverage.totalSurplus();
        return new Result(roster, coverage, rota.costWith(coverage.penalty() - surplus, surplus));
    }

    private void improve() {
        Solver<Plan> solver = SolverFactory.<Plan>create(
                        SearchConfig.of(board.problem().seed(), left(), limit.steps()))
                .buildSolver();
        solver.addEventListener(this::onEvent);
        stop.listen(solver);
        Plan best = solver.solve(new Plan(rota, stop));
        rota.reset(best.chosen());
    }

    private void onEvent(BestSolutionChangedEvent<Plan> event) {
        if (System.nanoTime() - reported >= BETWEEN_REPORTS.toNanos()) {
            report(event.getNewBestSolution().chosen());
        }
    }

    private void report(List<@Nullable Pattern> chosen) {
        reported = System.nanoTime();
        onBetter.accept(new Progress(elapsed(), rota.cost(), rota.covered(), () -> new Handout(board).roster(chosen)));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Duration left() {
        Duration left = limit.time().minus(elapsed());
        return Duration.ofMillis(Math.max(1, left.toMillis()));
    }

    private boolean isOver() {
        return stop.isWished() || elapsed().compareTo(limit.time()) >= 0;
    }
}
