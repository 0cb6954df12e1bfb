package dev.muster.sql.event;

import dev.muster.sql.Columns;
import dev.muster.sql.Database;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The days of the log as they are dropped, without locking out anybody who writes or reads others.
///
/// A day is first taken out of its table, which waits for transactions that may still read it, however long
/// they take, while others come and go; only then is it dropped. What is broken off in between is ended the
/// next time.
public final class LogDays {

    /// Which part of the log.
    public enum Part {
        EVENT,
        CONTENT;

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Partition(String name, LocalDate day, boolean detached, boolean leaving) {}

    private static final String OLDER = """
            select partition::text, day, detached, leaving from log_day
            where table_name = :table and day < :before order by day""";

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('muster retention'))";

    private static final String KEYS = """
            delete from event_key where ctid = any (array(
                select ctid from event_key where received_on < :before limit :most))""";

    private static final int KEYS_AT_A_TIME = 10_000;

    private final Database database;
    private final Duration patience;

    /// @param patience how long to wait for transactions that may still read a day, before it is left to the
    ///     next time
    public LogDays(Database database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /// Does something on which one process works at a time; nothing where another is at work.
    public <T> Mono<T> alone(Mono<T> work) {
        return Mono.usingWhen(
                database.unpooled().create(),
                connection -> Flux.from(connection.createStatement(LOCK).execute())
                        .flatMap(result -> result.map((row, _) -> Objects.requireNonNull(row.get(0, Boolean.class))))
                        .next()
                        .filter(mine -> mine)
                        .flatMap(_ -> work),
                Connection::close);
    }

    /// The days before another that still have a table, the oldest first.
    public Flux<LocalDate> before(Part part, LocalDate day) {
        return older(part, day).map(Partition::day);
    }

    /// Drops a day. Idempotent; goes on where it was broken off.
    public Mono<Void> drop(Part part, LocalDate day) {
        return older(part, day.plusDays(1))
                .filter(partition -> partition.day().equals(day))
                .concatMap(partition -> onItsOwn(connection -> detach(connection, part, partition)
                        .then(execute(connection, "drop table if exists %s".formatted(partition.name())))))
                .then();
    }

    /// Forgets the keys of events received before a day, some at a time.
    ///
    /// @return how many
    public Mono<Long> forgetKeys(LocalDate before) {
        return keys(before)
                .expand(gone -> gone == KEYS_AT_A_TIME ? keys(before) : Mono.empty())
                .reduce(0L, Long::sum);
    }

    private Mono<Long> keys(LocalDate before) {
        return database.client()
                .sql(KEYS)
                .bind("before", before)
                .bind("most", KEYS_AT_A_TIME)
                .fetch()
                .rowsUpdated();
    }

    private Flux<Partition> older(Part part, LocalDate day) {
        return database.client()
                .sql(OLDER)
                .bind("table", part.table())
                .bind("before", day)
                .map(Columns.to(row -> new Partition(
                        row.text("partition"), row.day("day"), row.flag("detached"), row.flag("leaving"))))
                .all()
                .collectList()
                .flatMapIterable(partitions -> partitions);
    }

    private static Mono<Void> detach(Connection connection, Part part, Partition partition) {
        return partition.detached()
                ? Mono.empty()
                : execute(
                        connection,
                        "alter table %s detach partition %s %s"
                                .formatted(
                                        part.table(),
                                        partition.name(),
                                        partition.leaving() ? "finalize" : "concurrently"));
    }

    /// On a connection outside of any transaction, which the statement demands, and which no pool takes back.
    private Mono<Void> onItsOwn(Function<Connection, Mono<Void>> work) {
        return Mono.usingWhen(
                database.unpooled().create(),
                connection -> execute(connection, "set statement_timeout = %d".formatted(patience.toMillis()))
                        .then(Mono.defer(() -> work.apply(connection))),
                Connection::close);
    }

    private static Mono<Void> execute(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.getRowsUpdated())
                .then();
    }
}
