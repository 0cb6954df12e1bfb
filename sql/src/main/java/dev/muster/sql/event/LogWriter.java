package dev.muster.sql.event;

import dev.muster.sql.Database;
import dev.muster.sql.event.LogCopy.Numbered;
import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Wrapped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes batches into the log, each in one transaction.
///
/// As a rule nothing of a batch was there before: then keys, events and words are copied in. A key that was there
/// breaks that off; the batch is written a second time, keeping its keys one by one and copying only what is new.
final class LogWriter {

    private static final String KEEP_KEYS = """
            insert into event_key (source, id, received_on, number)
            select new.source, new.id, $3, new.number
            from unnest($1::text[], $2::text[], $4::bigint[]) as new (source, id, number)
            on conflict do nothing
            returning source, id""";

    /// In one message, to wait for the server once. Should the transaction be broken, the first fails.
    private static final String NOTIFY_AND_COMMIT =
            "select pg_current_xact_id()::text; notify " + EventLog.HINT + "; commit";

    private static final Set<String> KEY_TAKEN_OR_DEADLOCK = Set.of("23505", "40P01");

    private final Database database;
    private final ReceivingClock clock;
    private final Partitions partitions;
    private final Numbers numbers;
    private final Committed committed;

    /// @param committed told of what is stored
    LogWriter(Database database, InstantSource clock, Committed committed) {
        this.database = database;
        this.clock = new ReceivingClock(database, clock);
        this.committed = committed;
        partitions = new Partitions(database);
        numbers = new Numbers(database);
    }

    /// See [EventLog#append(List)].
    Mono<Appended> append(List<Incoming> batch) {
        Map<EventId, Incoming> unique = new LinkedHashMap<>();
        batch.forEach(incoming -> unique.putIfAbsent(incoming.event().key(), incoming));
        if (unique.isEmpty()) {
            return Mono.just(new Appended(List.of()));
        }
        return clock.now()
                .flatMap(received -> partitions
                        .ready(received.day())
                        .then(numbers.take(unique.size()))
                        .map(taken -> new LogCopy(numbered(unique, taken), received)))
                .flatMap(all -> inTransaction(connection -> copy(connection, all))
                        .onErrorResume(
                                LogWriter::keyTakenOrDeadlock,
                                _ -> inTransaction(connection -> keepNew(connection, all))))
                .map(stored -> appended(batch, stored));
    }

    private static List<Numbered> numbered(Map<EventId, Incoming> unique, long[] numbers) {
        List<Numbered> rows = new ArrayList<>(unique.size());
        for (Incoming incoming : unique.values()) {
            rows.add(new Numbered(numbers[rows.size()], incoming));
        }
        return rows;
    }

    private static Appended appended(List<Incoming> batch, LogCopy stored) {
        if (stored.rows().size() == batch.size()) {
            return new Appended(Collections.nCopies(batch.size(), true));
        }
        Set<EventId> fresh = stored.rows().stream().map(Numbered::key).collect(Collectors.toCollection(HashSet::new));
        return new Appended(batch.stream()
                .map(incoming -> fresh.remove(incoming.event().key()))
                .toList());
    }

    private Mono<LogCopy> inTransaction(Function<PostgresqlConnection, Mono<LogCopy>> work) {
        return Mono.usingWhen(
                database.connectionFactory().create(),
                connection -> Mono.from(connection.beginTransaction())
                        .then(work.apply(unwrap(connection)))
                        .flatMap(stored -> commit(connection)
                                .doOnNext(transaction -> committed.add(stored.logged(transaction)))
                                .thenReturn(stored)),
                Connection::close,
                (connection, _) -> rollBack(connection),
                LogWriter::rollBack);
    }

    private static Mono<LogCopy> copy(PostgresqlConnection connection, LogCopy rows) {
        return copy(connection, LogCopy.COPY_KEYS, rows.keys())
                .then(copyFacts(connection, rows))
                .thenReturn(rows);
    }

    private static Mono<LogCopy> keepNew(PostgresqlConnection connection, LogCopy all) {
        List<Numbered> sorted = all.rows().stream()
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
        return connection
                .createStatement(KEEP_KEYS)
                .bind(0, sorted.stream().map(row -> row.key().source()).toArray(String[]::new))
                .bind(1, sorted.stream().map(row -> row.key().id()).toArray(String[]::new))
                .bind(2, all.received().day())
                .bind(3, sorted.stream().map(Numbered::number).toArray(Long[]::new))
                .execute()
                .flatMap(result -> result.map((row, _) -> new EventId(
                        Objects.requireNonNull(row.get(0, String.class)),
                        Objects.requireNonNull(row.get(1, String.class)))))
                .collect(Collectors.toSet())
                .map(kept -> new LogCopy(
                        all.rows().stream()
                                .filter(row -> kept.contains(row.key()))
                                .toList(),
                        all.received()))
                .flatMap(fresh -> fresh.rows().isEmpty()
                        ? Mono.just(fresh)
                        : copyFacts(connection, fresh).thenReturn(fresh));
    }

    private static Mono<Void> copyFacts(PostgresqlConnection connection, LogCopy rows) {
        Mono<Void> content = rows.hasContent() ? copy(connection, LogCopy.COPY_CONTENT, rows.content()) : Mono.empty();
        return copy(connection, LogCopy.COPY_EVENTS, rows.events()).then(content);
    }

    /// The id of the transaction that is committed.
    private static Mono<Long> commit(Connection connection) {
        return Flux.from(connection.createStatement(NOTIFY_AND_COMMIT).execute())
                .concatMap(result -> result.map((row, _) -> Objects.requireNonNull(row.get(0, String.class))))
                .last()
                .map(Long::parseUnsignedLong);
    }

    private static Mono<Void> copy(PostgresqlConnection connection, String sql, ByteBuf rows) {
        return connection.copyIn(sql).from(rows).build().then();
    }

    private static boolean keyTakenOrDeadlock(Throwable failure) {
        return failure instanceof R2dbcException refused
                && refused.getSqlState() != null
                && KEY_TAKEN_OR_DEADLOCK.contains(refused.getSqlState());
    }

    private static Mono<Void> rollBack(Connection connection) {
        return Mono.from(connection.rollbackTransaction()).onErrorComplete().then(Mono.from(connection.close()));
    }

    private static PostgresqlConnection unwrap(Connection connection) {
        PostgresqlConnection postgres = connection instanceof Wrapped<?> wrapped
                ? wrapped.unwrap(PostgresqlConnection.class)
                : (PostgresqlConnection) connection;
        return Objects.requireNonNull(postgres);
    }
}
