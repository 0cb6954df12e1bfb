package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.RunningDay;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.effort.Estimate;
import dev.muster.forecasting.effort.IntervalMeans;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Forecast forecast = forecast(queue, period, seed);
        Score score = Score.of(forecast, queue.arrivals()).orElse(null);
        return new QueuePlan(queue, forecast, required(queue, forecast), score);
    }

    /// A day of a queue, readied for being forecast anew as it runs; empty where nothing is known before it, and of a
    /// queue whose own past is too short to tell.
    public static Optional<RunningDay> running(QueueInput queue, LocalDate date) {
        Instant start = date.atStartOfDay(queue.arrivals().zone()).toInstant();
        Series before = queue.arrivals().before(start);
        boolean known = queue.foreknown().newcomer() == null
                && IntStream.range(0, before.size()).anyMatch(before::isObserved);
        return known ? Optional.of(forecaster(queue).running(before, date)) : Optional.empty();
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
        double[] means = IntStream.range(0, forecast.size())
                .mapToDouble(i -> forecast.isOpen(i) ? forecast.mean(i) : Double.NaN)
                .toArray();
        Series counts = InEffect.of(Series.of(forecast.grid(), means), queue.overrides());
        Series around = queue.rule().isDeferred(counts.step()) ? Surroundings.of(counts, queue.arrivals()) : counts;
        Interval period = Interval.between(counts.start(), counts.end());
        return Staffing.require(around, handle(queue, around.grid(), counts.start()), queue.rule()).stream()
                .filter(requirement -> period.contains(requirement.interval().start()))
                .toList();
    }

    /// Seconds, one for each interval.
    private static Series handle(QueueInput queue, Grid intervals, Instant known) {
        double usual = queue.usualHandle().toMillis() / 1000.0;
        IntervalMeans means = IntervalMeans.handle(queue.handledBefore(known), usual);
        return Series.of(
                intervals,
                means.forecast(intervals).stream().mapToDouble(Estimate::mean).toArray());
    }

    private static Forecast forecast(QueueInput queue, Interval period, long seed) {
        Opened opened = queue.opened();
        Newcomer newcomer = queue.foreknown().newcomer();
        if (newcomer != null) {
            return newcomer.forecast(
                    queue.arrivals(),
                    queue.foreknown().events(),
                    queue.hours(),
                    queue.arrivals().grid().over(period));
        }
        Forecaster forecaster = forecaster(queue);
        return opened != null && opened.before(period.start()).tellsAutomation()
                ? opened.offered(queue.arrivals(), forecaster, period, seed)
                : forecaster.forecast(queue.arrivals(), period.start(), period.end(), seed);
    }

    private static Forecaster forecaster(QueueInput queue) {
        OpeningHours hours = queue.hours();
        Forecaster forecaster = hours == null ? new Forecaster() : new Forecaster(hours);
        return forecaster.knowing(queue.foreknown().events());
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
