package dev.muster.sql.event;

import dev.muster.sql.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/// Everything that was ever received, in the order in which readers may take it.
///
/// Writers are idempotent by source and id, for longer than the events themselves are kept. Readers go on from a
/// [Position] and are never shown what a transaction still running could precede.
public final class EventLog {

    /// The channel on which a commit is announced. A hint to look, never the message.
    static final String HINT = "muster_event";

    private static final String TOUCHED = """
            select xid::text, number, conversation from event
            where (xid, number) > (:transaction::text::xid8, :number)
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, number
            limit :most""";

    private static final String COUNT_AFTER =
            "select count(*) from event where (xid, number) > (:transaction::text::xid8, :number)";

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
    private final LogWriter writer;

    /// @param clock says when an event is received
    public EventLog(Database database, InstantSource clock) {
        this.database = database;
        writer = new LogWriter(database, clock);
    }

    /// Stores what is new of a batch, all of it in one transaction or nothing, and completes after the commit.
    ///
    /// Of two events with one id the first holds; a later one is a duplicate even where it says something else.
    public Mono<Appended> append(List<Incoming> batch) {
        return writer.append(batch);
    }

    /// What batches would become if they were stored now, one after the other: for each how many of its keys are new,
    /// neither in the log nor in a batch before. Nothing is stored.
    ///
    /// @param keys of a batch, in any order
    public <T> Flux<Tuple2<T, Long>> rehearse(Flux<T> batches, Function<T, Collection<EventId>> keys) {
        return Rehearsal.of(database, batches, keys);
    }

    /// How many events follow a position, those included that readers may not take yet.
    public Mono<Long> countAfter(Position position) {
        return database.client()
                .sql(COUNT_AFTER)
                .bind("transaction", Long.toString(position.transaction()))
                .bind("number", position.number())
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one();
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

    private static Position position(@Nullable String transaction, @Nullable Long number) {
        return new Position(
                Long.parseUnsignedLong(Objects.requireNonNull(transaction)), Objects.requireNonNull(number));
    }
}
