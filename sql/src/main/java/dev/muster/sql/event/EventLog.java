package dev.muster.sql.event;

import dev.muster.sql.Database;
import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Wrapped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that was ever received, in the order in which readers may take it.
///
/// Writers are idempotent by source and id, for longer than the events themselves are kept. Readers go on from a
/// [Position] and are never shown what a transaction still running could precede.
public final class EventLog {

    /// The channel on which a commit is announced. A hint to look, never the message.
    static final String HINT = "muster_event";

    private static final String KEEP_KEYS = """
            insert into event_key (source, id, received_on)
            select new.source, new.id, $3 from unnest($1::text[], $2::text[]) as new (source, id)
            on conflict do nothing
            returning source, id, number""";

    private static final String COPY_EVENTS = """
            copy event (received_on, number, received_at, occurred_at, source, id, type, conversation, customer,
                        actor_kind, actor, queue, channel, attributes)
            from stdin with (format binary)""";

    private static final String COPY_CONTENT =
            "copy content (received_on, number, text, customer) from stdin with (format binary)";

    private static final String NOTIFY = "select pg_notify('" + HINT + "', '')";

    private static final String TOUCHED = """
            select xid::text, number, conversation from event
            where (xid, number) > (:transaction::text::xid8, :number)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, number
            limit :most""";

    private static final String OF_CONVERSATIONS = "select " + EventRows.COLUMNS + """
            , xid::text, number from event
            where conversation = any(:conversations)
              and (xid, number) <= (:transaction::text::xid8, :number)
              and xid < pg_snapshot_xmin(pg_current_snapshot())""";

    // What matters now, by a rule that rather keeps too much: told of lately, never closed, or come back since.
    private static final String CURRENT = """
            select conversation from event
            where conversation = any(:conversations)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            group by conversation
            having max(occurred_at) >= :since
                or coalesce(max(occurred_at) filter (where type in ('resolved', 'abandoned', 'merged')), '-infinity')
                   <= coalesce(max(occurred_at) filter (where type in
                       ('opened', 'queued', 'assigned', 'transferred', 'escalated', 'reopened')), '-infinity')""";

    private static final String AGENT_STATES = "select distinct on (event.actor) " + EventRows.COLUMNS + """
             from event
            where conversation is null and occurred_at >= :since
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by actor, occurred_at desc, source desc, id desc""";

    private final Database database;
    private final InstantSource clock;
    private final Partitions partitions;

    /// @param clock says when an event is received
    public EventLog(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        partitions = new Partitions(database);
    }

    /// Stores what is new of a batch, all of it in one transaction or nothing, and completes after the commit.
    ///
    /// Of two events with one id the first holds; a later one is a duplicate even where it says something else.
    public Mono<Appended> append(List<Incoming> batch) {
        if (batch.isEmpty()) {
            return Mono.just(new Appended(List.of()));
        }
        Instant receivedAt = clock.instant();
        return partitions
                .ready(day(receivedAt))
                .then(Mono.usingWhen(
                        database.connectionFactory().create(),
                        connection -> Mono.from(connection.beginTransaction())
                                .then(write(connection, batch, receivedAt))
                                .flatMap(done -> Mono.from(connection.commitTransaction())
                                        .thenReturn(done)),
                        Connection::close,
                        (connection, failed) -> rollBack(connection),
                        EventLog::rollBack));
    }

    /// Which conversations the next events concern, and up to where; empty where there is nothing new.
    ///
    /// @param most events to look at, at least 1
    public Mono<Touched> touched(Position after, int most) {
        return database.client()
                .sql(TOUCHED)
                .bind("transaction", Long.toString(after.transaction()))
                .bind("number", after.number())
                .bind("most", most)
                .map(row ->
                        new Touch(position(row.get(0, String.class), row.get(1, Long.class)), row.get(2, String.class)))
                .all()
                .collectList()
                .filter(touches -> !touches.isEmpty())
                .map(touches -> Touch.collect(touches, most));
    }

    /// All events of some conversations up to a position, in no order.
    public Flux<Logged> of(Collection<ConversationId> conversations, Position upTo) {
        return database.client()
                .sql(OF_CONVERSATIONS)
                .bind(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(String[]::new))
                .bind("transaction", Long.toString(upTo.transaction()))
                .bind("number", upTo.number())
                .map(row ->
                        new Logged(EventRows.event(row), position(row.get(11, String.class), row.get(12, Long.class))))
                .all();
    }

    /// Which of some conversations may not be closed, or have events since an instant. For a reader that asks about now
    /// only and wants to pass over the past quickly.
    public Flux<ConversationId> current(Collection<ConversationId> conversations, Instant since) {
        return database.client()
                .sql(CURRENT)
                .bind(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(String[]::new))
                .bind("since", since)
                .map(row -> new ConversationId(Objects.requireNonNull(row.get(0, String.class))))
                .all();
    }

    /// The latest state each agent reported since an instant.
    public Flux<Event> agentStates(Instant since) {
        return database.client()
                .sql(AGENT_STATES)
                .bind("since", since)
                .map(EventRows::event)
                .all();
    }

    /// A tick whenever there may be something new: soon after a commit and at least twice a second. It never ends;
    /// where the database is away, it ticks on and connects again by itself.
    public Flux<Long> ticks() {
        return Hints.of(database);
    }

    private static Mono<Appended> write(Connection connection, List<Incoming> batch, Instant receivedAt) {
        PostgresqlConnection postgres = unwrap(connection);
        return keep(postgres, batch, day(receivedAt)).flatMap(numbers -> {
            List<Boolean> isNew = new ArrayList<>(batch.size());
            List<Incoming> fresh = new ArrayList<>(numbers.size());
            Set<EventId> seen = new HashSet<>();
            for (Incoming incoming : batch) {
                EventId key = incoming.event().key();
                boolean stored = numbers.containsKey(key) && seen.add(key);
                isNew.add(stored);
                if (stored) {
                    fresh.add(incoming);
                }
            }
            Appended appended = new Appended(isNew);
            return fresh.isEmpty()
                    ? Mono.just(appended)
                    : copy(postgres, new LogCopy(fresh, numbers, receivedAt)).thenReturn(appended);
        });
    }

    /// In the order of their keys, so that two writers with the same keys wait for each other and do not deadlock.
    private static Mono<Map<EventId, Long>> keep(PostgresqlConnection connection, List<Incoming> batch, LocalDate day) {
        Set<EventId> keys = new TreeSet<>();
        batch.forEach(incoming -> keys.add(incoming.event().key()));
        return connection
                .createStatement(KEEP_KEYS)
                .bind(0, keys.stream().map(EventId::source).toArray(String[]::new))
                .bind(1, keys.stream().map(EventId::id).toArray(String[]::new))
                .bind(2, day)
                .execute()
                .flatMap(result -> result.map((row, _) -> Map.entry(
                        new EventId(
                                Objects.requireNonNull(row.get(0, String.class)),
                                Objects.requireNonNull(row.get(1, String.class))),
                        Objects.requireNonNull(row.get(2, Long.class)))))
                .collect(HashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()));
    }

    private static Mono<Void> copy(PostgresqlConnection connection, LogCopy rows) {
        Mono<Long> events = copy(connection, COPY_EVENTS, rows.events());
        Mono<Long> content = rows.hasContent() ? copy(connection, COPY_CONTENT, rows.content()) : Mono.just(0L);
        return events.then(content)
                .thenMany(connection.createStatement(NOTIFY).execute())
                .flatMap(result -> result.map((_, _) -> 0))
                .then();
    }

    private static Mono<Long> copy(PostgresqlConnection connection, String sql, ByteBuf rows) {
        return connection.copyIn(sql).from(rows).build();
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

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Position position(@Nullable String transaction, @Nullable Long number) {
        return new Position(
                Long.parseUnsignedLong(Objects.requireNonNull(transaction)), Objects.requireNonNull(number));
    }
}
