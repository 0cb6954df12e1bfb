package dev.muster.console.planning;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.forecasting.staffing.Staffing;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.sql.access.Users;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.ForecastRow;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.NewOverride;
import dev.muster.sql.forecast.RequirementRow;
import dev.muster.sql.forecast.Requirements;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/// A planner's hand on the forecast: makes and withdraws overrides, each in one transaction with the requirement that
/// follows from it. The model's own figures stay as they are.
public final class Overriding {

    private final Users users;
    private final DirectoryRepository directory;
    private final Forecasts forecasts;
    private final ForecastOverrides overrides;
    private final Requirements requirements;
    private final InstantSource clock;
    private final TransactionalOperator transaction;

    public Overriding(
            Users users,
            DirectoryRepository directory,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Requirements requirements,
            InstantSource clock,
            TransactionalOperator transaction) {
        this.users = users;
        this.directory = directory;
        this.forecasts = forecasts;
        this.overrides = overrides;
        this.requirements = requirements;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Makes an override where the queue is forecast and open, the time is not over and nothing else is said of it.
    ///
    /// @param login of who makes it: a planner of the queue's site
    public Mono<Overridden> override(NewOverride wish, String login) {
        return allowed(
                wish.queue(),
                login,
                (known, queue) -> overrides
                        .hold()
                        .thenMany(overrides.standing(List.of(queue.id()), wish.stretch()))
                        .collectList()
                        .flatMap(standing -> standing.isEmpty()
                                ? make(wish, login, known, queue)
                                : Mono.just(new Overridden.Overlapping(standing.getFirst()))));
    }

    /// Withdraws an override; the model's figure counts again.
    ///
    /// @param login of who withdraws it: a planner of the queue's site
    public Mono<Overridden> withdraw(long id, String login) {
        return overrides
                .find(id)
                .flatMap(override -> allowed(
                        override.queue(),
                        login,
                        (known, queue) -> overrides
                                .hold()
                                .then(Mono.defer(() -> overrides.withdraw(id, login)))
                                .flatMap(now -> now
                                        ? staff(known, queue, override.stretch())
                                                .then(Mono.defer(() -> overrides.find(id)))
                                                .map(Overridden.Done::new)
                                        : overrides.find(id).map(Overridden.Withdrawn::new))))
                .defaultIfEmpty(new Overridden.Refused("There is no override %d.".formatted(id)));
    }

    private Mono<Overridden> allowed(QueueId id, String login, BiFunction<Directory, Queue, Mono<Overridden>> then) {
        return Mono.zip(users.find(login), directory.load())
                .flatMap(known -> {
                    Queue queue = known.getT2().queue(id).orElse(null);
                    if (queue == null) {
                        return refused("Queue (%s) is not in the directory.".formatted(id));
                    }
                    return Planners.mayPlan(known.getT1(), queue.site())
                            ? then.apply(known.getT2(), queue)
                            : refused("Only planners of its site change the forecast of %s.".formatted(queue.name()));
                })
                .switchIfEmpty(refused("Only planners change a forecast."))
                .as(transaction::transactional);
    }

    private Mono<Overridden> make(NewOverride wish, String login, Directory known, Queue queue) {
        if (!wish.stretch().end().isAfter(clock.instant())) {
            return refused("This time is over; an override is for what is still to come.");
        }
        return forecasts
                .between(List.of(queue.id()), wish.stretch(), SitePlanning.STEP)
                .filter(ForecastRow::isOpen)
                .collectList()
                .flatMap(open -> !open.isEmpty()
                        ? overrides
                                .add(wish, login)
                                .flatMap(made ->
                                        staff(known, queue, wish.stretch()).thenReturn(new Overridden.Done(made)))
                        : refused("%s is closed or not forecast at this time; there is nothing to override."
                                .formatted(queue.name())));
    }

    private static Mono<Overridden> refused(String why) {
        return Mono.just(new Overridden.Refused(why));
    }

    /// Keeps the requirement of a stretch anew, with the handle times it was computed from before.
    private Mono<Void> staff(Directory known, Queue queue, Interval stretch) {
        List<QueueId> ids = List.of(queue.id());
        StaffingRule rule =
                queue.goals().rule(known.channel(queue.channel()).orElseThrow().concurrency());
        return Mono.zip(
                        forecasts.between(ids, stretch, SitePlanning.STEP).collectList(),
                        requirements.between(ids, stretch, SitePlanning.STEP).collectList(),
                        overrides.standing(ids, stretch).collectList())
                .flatMap(read -> {
                    Series counts = InEffect.of(model(known.zone(queue), stretch, read.getT1()), read.getT3());
                    List<Requirement> needed = needed(counts, read.getT2(), rule);
                    long version = read.getT1().stream()
                            .mapToLong(ForecastRow::version)
                            .max()
                            .orElse(0);
                    return needed.isEmpty()
                            ? Mono.empty()
                            : requirements
                                    .save(version, Map.of(queue.id(), needed))
                                    .then();
                });
    }

    private static Series model(ZoneId zone, Interval stretch, List<ForecastRow> rows) {
        Grid grid = new Grid(
                zone,
                stretch.start(),
                SitePlanning.STEP,
                Math.toIntExact(stretch.length().dividedBy(SitePlanning.STEP)));
        double[] means = new double[grid.size()];
        Arrays.fill(means, Double.NaN);
        rows.stream()
                .filter(ForecastRow::isOpen)
                .forEach(row -> means[grid.indexOf(row.interval().start())] = row.mean());
        return Series.of(grid, means);
    }

    private static List<Requirement> needed(Series counts, List<RequirementRow> before, StaffingRule rule) {
        Map<Instant, Duration> handle = before.stream()
                .map(RequirementRow::requirement)
                .collect(Collectors.toMap(row -> row.interval().start(), Requirement::handle));
        List<Requirement> needed = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            Interval interval = counts.interval(i);
            Duration length = handle.get(interval.start());
            if (counts.isObserved(i) && length != null) {
                needed.add(Staffing.require(interval, counts.at(i), length, rule));
            }
        }
        return needed;
    }
}
