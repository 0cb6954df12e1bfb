package dev.muster.sql.forecast;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The tables `requirement` and `requirement_interval`.
public final class Requirements {

    private static final double NANOS = 1e9;

    private static final String INSERT = """
            insert into requirement (forecast) values (:forecast) returning id
            """;

    private static final String INSERT_INTERVALS = """
            insert into requirement_interval (requirement, queue, starts_at, length_seconds, offered, handle_seconds,
                net, gross, service_level, average_wait_seconds, occupancy, model)
            select :requirement, :queue, row.*
            from unnest(:starts, :lengths, :offered, :handles, :net, :gross, :levels, :waits, :occupancies, :models) as row
            """;

    private static final String BETWEEN = """
            select distinct on (queue, starts_at) *
            from requirement_interval
            where queue = any(:queues) and length_seconds = :length and starts_at >= :from and starts_at < :to
            order by queue, starts_at, requirement desc
            """;

    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    public Requirements(Database database) {
        client = database.client();
        transaction = database.transaction();
    }

    /// Keeps a requirement as a new version.
    ///
    /// @param forecast the version it was computed from, null where it was entered
    /// @return the version
    public Mono<Long> save(@Nullable Long forecast, Map<QueueId, List<Requirement>> requirements) {
        return client.sql(INSERT)
                .bind("forecast", Columns.orNull(Long.class, forecast))
                .mapValue(Long.class)
                .one()
                .flatMap(version -> Flux.fromIterable(requirements.entrySet())
                        .concatMap(entry -> insert(version, entry.getKey(), entry.getValue()))
                        .then(Mono.just(version)))
                .as(transaction::transactional);
    }

    /// The newest row of each interval that starts in a stretch of time, by queue and time.
    ///
    /// @param length of the intervals asked for
    public Flux<RequirementRow> between(Collection<QueueId> queues, Interval stretch, Duration length) {
        return client.sql(BETWEEN)
                .bind("queues", queues.stream().map(QueueId::value).toArray(String[]::new))
                .bind("length", (int) length.toSeconds())
                .bind("from", stretch.start())
                .bind("to", stretch.end())
                .map(Columns.to(Requirements::row))
                .all();
    }

    private Mono<Void> insert(long version, QueueId queue, List<Requirement> rows) {
        return client.sql(INSERT_INTERVALS)
                .bind("requirement", version)
                .bind("queue", queue.value())
                .bind("starts", rows.stream().map(row -> row.interval().start()).toArray(Instant[]::new))
                .bind(
                        "lengths",
                        rows.stream()
                                .map(row -> (int) row.interval().length().toSeconds())
                                .toArray(Integer[]::new))
                .bind("offered", each(rows, Requirement::offered))
                .bind("handles", each(rows, row -> seconds(row.handle())))
                .bind("net", each(rows, Requirement::net))
                .bind("gross", each(rows, Requirement::gross))
                .bind("levels", each(rows, Requirement::serviceLevel))
                .bind("waits", each(rows, row -> seconds(row.averageWait())))
                .bind("occupancies", each(rows, Requirement::occupancy))
                .bind("models", rows.stream().map(Requirement::model).toArray(String[]::new))
                .then();
    }

    private static Double[] each(List<Requirement> rows, ToDoubleFunction<Requirement> value) {
        return rows.stream().mapToDouble(value).boxed().toArray(Double[]::new);
    }

    private static RequirementRow row(Columns row) {
        return new RequirementRow(
                row.number("requirement"),
                new QueueId(row.text("queue")),
                new Requirement(
                        new Interval(row.instant("starts_at"), row.seconds("length_seconds")),
                        row.decimal("offered"),
                        duration(row.decimal("handle_seconds")),
                        row.decimal("net"),
                        row.decimal("gross"),
                        row.decimal("service_level"),
                        duration(row.decimal("average_wait_seconds")),
                        row.decimal("occupancy"),
                        row.text("model")));
    }

    private static double seconds(Duration length) {
        return length.toSeconds() + length.toNanosPart() / NANOS;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
