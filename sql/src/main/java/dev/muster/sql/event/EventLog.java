package dev.muster.sql.event;

import dev.muster.sql.Database;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that was ever received, in the order in which readers may take it.
///
/// Writers are idempotent by source and id, for longer than the events themselves are kept. Readers go on from a
/// [Position] and are never shown what a transaction still running could precede.
///
/// An event lies on the day of its receipt (UTC). That day never goes back, so that a clock that was once ahead hides
/// nothing from readers: after it is set right, events lie on the last day that has some, until the clock has come
/// there.
public final class EventLog {

    /// The channel on which a commit is announced. A hint to look, never the message.
    static final String HINT = "muster_event";

    private static final String AFTER = "select " + EventRows.COLUMNS + """
            , xid::text, number, received_on - date '1970-01-01' from event
            where (xid, number) > (:transaction::text::xid8, :number)
              and received_on >= :from
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by event.xid, event.number
            limit :most""";

    private static final String WRITTEN_AFTER = """
            select written.xid::text, count(*) from (
                select event.xid from event
                where (xid, number) > (:transaction::text::xid8, :number)
                  and received_on >= :from
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by event.xid, event.number
                limit :most) as written
            group by written.xid
            order by written.xid""";

    private static final String COUNT_AFTER =
            "select count(*) from event where (xid, number) > (:transaction::text::xid8, :number)";

    private static final String OF_CONVERSATIONS = "select " + EventRows.COLUMNS + """
            , xid::text, number, received_on - date '1970-01-01' from event
            where conversation = any(:conversations)
              and received_on >= :from and received_on <= :to
              and (xid, number) <= (:transaction::text::xid8, :number)
              and xid < pg_snapshot_xmin(pg_current_snapshot())""";

    private static final String AGENT_STATES = "select distinct on (event.actor) " + EventRows.COLUMNS + """
             from event
            where conversation is null and occurred_at >= :since and received_on >= :from
              and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by actor, occurred_at desc, source desc, id desc""";

    /// A hundredth of the memory at most for what is remembered, at half a kilobyte an event.
    private static final int REMEMBERED = Math.clamp(Runtime.getRuntime().maxMemory() / 50_000, 10_000, 60_000);

    /// About what one transaction holds at most: the last one that is counted may be counted in part.
    private static final int MOST_AT_ONCE = 10_000;

    private static final String GOES_ON = """
            select exists (
                select from event where received_on <= :day and (xid, number) > (:transaction::text::xid8, :number))""";

    private final Database database;
    private final LogWriter writer;
    private final Committed committed = new Committed(REMEMBERED);
    private final LogTail tail = new LogTail(this::next, REMEMBERED);

    /// @param clock says when an event is received
    public EventLog(Database database, InstantSource clock) {
        this.database = database;
        writer = new LogWriter(database, clock, committed);
    }

    /// Stores what is new of a batch, all of it in one transaction or nothing, and completes after the commit.
    ///
    /// Of two events with one id the first holds; a later one is a duplicate even where it says something else.
    public Mono<Appended> append(List<Incoming> batch) {
        return writer.append(batch);
    }

    /// Begins to tell what would be new if it were stored now. Whoever begins it must end it.
    public Mono<Rehearsal> rehearsal() {
        return Rehearsal.begin(database);
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

    /// The next events; an empty page where there is nothing new.
    ///
    /// Readers that share this log share its reading: each event is read from the database once where they are
    /// about equally far.
    ///
    /// @param most events to take, at least 1; what was written in one transaction may exceed it
    public Mono<LogPage> after(Position position, int most) {
        return tail.after(position, most);
    }

    /// All events of some conversations up to a position, in no order.
    ///
    /// @param from the first day of the log in which to look
    public Flux<Logged> of(Collection<ConversationId> conversations, LocalDate from, Position upTo) {
        return database.client()
                .sql(OF_CONVERSATIONS)
                .bind(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(String[]::new))
                .bind("from", from)
                .bind("to", upTo.latestBefore())
                .bind("transaction", Long.toString(upTo.transaction()))
                .bind("number", upTo.number())
                .map(EventLog::logged)
                .all();
    }

    /// Whether there is something in a day, or in one before it, after a position.
    public Mono<Boolean> goesOnIn(LocalDate day, Position position) {
        return database.client()
                .sql(GOES_ON)
                .bind("day", day)
                .bind("transaction", Long.toString(position.transaction()))
                .bind("number", position.number())
                .map(row -> Objects.requireNonNull(row.get(0, Boolean.class)))
                .one();
    }

    /// The latest state each agent reported since an instant.
    public Flux<Event> agentStates(Instant since) {
        return database.client()
                .sql(AGENT_STATES)
                .bind("since", since)
                .bind("from", LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1))
                .map(EventRows::event)
                .all();
    }

    /// A tick whenever there may be something new: soon after a commit and at least twice a second. It never
    /// ends; where the database is away, it ticks on and connects again by itself.
    public Flux<Long> ticks() {
        return Hints.of(database);
    }

    /// From memory, where this process wrote most of what comes next, and otherwise from the database.
    private Mono<LogPage> next(Position after, int most) {
        Mono<LogPage> next = committed.mayFollow(after)
                ? writtenAfter(after, most + MOST_AT_ONCE).flatMap(written -> {
                    List<Logged> known = committed.following(after, written, most);
                    long all = written.stream().mapToLong(Written::events).sum();
                    return 2L * known.size() >= Math.min(all, most)
                            ? Mono.just(new LogPage(known, known.size() < all))
                            : read(after, most);
                })
                : read(after, most);
        return next.doOnNext(page -> committed.readTo(page.end(after)));
    }

    private Mono<List<Written>> writtenAfter(Position after, int most) {
        return following(WRITTEN_AFTER, after, most)
                .map(row -> new Written(
                        Long.parseUnsignedLong(Objects.requireNonNull(row.get(0, String.class))),
                        Objects.requireNonNull(row.get(1, Long.class))))
                .all()
                .collectList();
    }

    private Mono<LogPage> read(Position after, int most) {
        return following(AFTER, after, most)
                .map(EventLog::logged)
                .all()
                .collectList()
                .map(events -> new LogPage(events, events.size() == most));
    }

    private DatabaseClient.GenericExecuteSpec following(String sql, Position after, int most) {
        return database.client()
                .sql(sql)
                .bind("transaction", Long.toString(after.transaction()))
                .bind("number", after.number())
                .bind("from", after.earliestNext())
                .bind("most", most);
    }

    private static Logged logged(Readable row) {
        Position position = new Position(
                Long.parseUnsignedLong(Objects.requireNonNull(row.get(EventRows.WIDTH, String.class))),
                Objects.requireNonNull(row.get(EventRows.WIDTH + 1, Long.class)),
                LocalDate.ofEpochDay(Objects.requireNonNull(row.get(EventRows.WIDTH + 2, Integer.class))));
        return new Logged(EventRows.event(row), position);
    }
}
