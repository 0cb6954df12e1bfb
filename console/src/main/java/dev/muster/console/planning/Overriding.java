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
import dev.muster.sql.forecast.ForecastOverride;
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
        StaffingRule rule =
                queue.goals().rule(known.channel(queue.channel()).orElseThrow().concurrency());
        Touched touched = Touched.by(stretch, rule, clock.instant());
        List<QueueId> ids = List.of(queue.id());
        return overrides
                .standing(ids, touched.known())
                .collectList()
                .flatMap(standing -> staff(known.zone(queue), queue.id(), rule, touched.withWhole(standing), standing));
    }

    private Mono<Void> staff(
            ZoneId zone, QueueId queue, StaffingRule rule, Touched touched, List<ForecastOverride> standing) {
        List<QueueId> ids = List.of(queue);
        return Mono.zip(
                        forecasts
                                .between(ids, touched.known(), SitePlanning.STEP)
                                .collectList(),
                        requirements
                                .between(ids, touched.known(), SitePlanning.STEP)
                                .collectList())
                .flatMap(read -> {
                    Series counts = InEffect.of(model(zone, touched.known(), read.getT1()), standing);
                    List<Requirement> needed = needed(counts, read.getT2(), rule).stream()
                            .filter(requirement -> touched.moved()
                                    .contains(requirement.interval().start()))
                            .toList();
                    long version = read.getT1().stream()
                            .mapToLong(ForecastRow::version)
                            .max()
                            .orElse(0);
                    return needed.isEmpty()
                            ? Mono.empty()
                            : requirements.save(version, Map.of(queue, needed)).then();
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
        Map<Instant, Duration> lengths = before.stream()
                .map(RequirementRow::requirement)
                .collect(Collectors.toMap(row -> row.interval().start(), Requirement::handle));
        double[] handle = new double[counts.size()];
        double[] open = new double[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            Duration length = lengths.get(counts.interval(i).start());
            handle[i] = length == null ? Double.NaN : length.toMillis() / 1000.0;
            open[i] = length == null ? Double.NaN : counts.at(i);
        }
        return Staffing.require(Series.of(counts.grid(), open), Series.of(counts.grid(), handle), rule);
    }
}
