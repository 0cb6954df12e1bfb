package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.forecasting.staffing.Staffing;
import dev.muster.scheduler.Limit;
import dev.muster.scheduler.Progress;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.ScheduleSolver;
import dev.muster.scheduler.Solution;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import dev.muster.sql.forecast.ForecastOverride;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes one plan: forecast, staffing, schedule. Takes values and returns values; it reads and writes nothing.
public final class Planning {

    private final Object lock = new Object();
    private @Nullable ScheduleSolver searching;
    private boolean stopped;

    /// Blocks the calling thread until the search times are over or [#stop].
    ///
    /// @param listener told what is done, from this thread and, for rosters, from the searching one
    public Plan plan(PlanRequest request, Consumer<PlanEvent> listener) {
        Interval period = request.period().interval(request.zone());
        List<QueuePlan> queues = new ArrayList<>();
        for (QueueInput queue : request.queues()) {
            QueuePlan planned = staffed(queue, period, request.seed());
            listener.accept(new PlanEvent.Staffed(planned));
            queues.add(planned);
        }
        RosteredPauses pauses = RosteredPauses.of(request.agents());
        ScheduleProblem problem = problem(request, QuarterDemand.of(period, queues, pauses));
        Solution solution = search(
                problem,
                Limit.time(request.effort().roster()),
                better -> listener.accept(new PlanEvent.BetterRoster(better)));
        listener.accept(new PlanEvent.Rostered(solution.coverage().share()));
        return new Plan(request, queues, pauses, solution, headcount(request, problem, solution, listener));
    }

    /// Ends the plan soon, with the best roster found so far. Safe from any thread.
    public void stop() {
        synchronized (lock) {
            stopped = true;
            if (searching != null) {
                searching.stop();
            }
        }
    }

    /// Forecast and requirement of one queue, without a roster.
    public static QueuePlan staffed(QueueInput queue, Interval period, long seed) {
        Forecast forecast = queue.foreknown().forecast(queue.arrivals(), queue.hours(), period, seed);
        Score score = Score.of(forecast, queue.arrivals()).orElse(null);
        return new QueuePlan(queue, forecast, required(queue, forecast), score);
    }

    /// The same plan where other overrides stand.
    static QueuePlan under(List<ForecastOverride> overrides, QueuePlan plan) {
        QueueInput queue = plan.input();
        if (overrides.equals(queue.overrides())) {
            return plan;
        }
        QueueInput other = queue.with(overrides);
        return new QueuePlan(other, plan.forecast(), required(other, plan.forecast()), plan.score());
    }

    private static List<Requirement> required(QueueInput queue, Forecast forecast) {
        HandleTimes handle = HandleTimes.of(queue, forecast.start());
        double[] means = IntStream.range(0, forecast.size())
                .mapToDouble(i -> forecast.isOpen(i) ? forecast.mean(i) : Double.NaN)
                .toArray();
        Series counts = InEffect.of(Series.of(forecast.grid(), means), queue.overrides());
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.isObserved(i)) {
                requirements.add(Staffing.require(
                        counts.interval(i),
                        counts.at(i),
                        handle.at(counts.grid().slot(i)),
                        queue.rule()));
            }
        }
        return requirements;
    }

    private static ScheduleProblem problem(PlanRequest request, Demand demand) {
        List<Agent> agents = new ClosedTimes(demand).keepOff(request.agents(), request.given());
        return new ScheduleProblem(request.period(), request.zone(), agents, demand, request.given(), request.seed());
    }

    private Headcount headcount(
            PlanRequest request, ScheduleProblem problem, Solution solution, Consumer<PlanEvent> listener) {
        boolean covered = solution.coverage().totalMissing() <= 0;
        return new HeadcountSearch(problem, request.effort().headcount(), this::searchCover, listener).find(covered);
    }

    private @Nullable Solution searchCover(ScheduleProblem problem, Limit limit) {
        if (isStopped()) {
            return null;
        }
        Solution solution = search(problem, limit, better -> {
            if (better.cost().isLegal() && better.cost().missing() <= 0) {
                endSearch();
            }
        });
        return isStopped() ? null : solution;
    }

    private Solution search(ScheduleProblem problem, Limit limit, Consumer<Progress> onBetter) {
        ScheduleSolver solver = new ScheduleSolver();
        synchronized (lock) {
            searching = solver;
            if (stopped) {
                solver.stop();
            }
        }
        return solver.solve(problem, limit, onBetter);
    }

    private boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    private void endSearch() {
        synchronized (lock) {
            if (searching != null) {
                searching.stop();
            }
        }
    }
}
