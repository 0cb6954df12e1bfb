package dev.muster.sql.event;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.state;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EventLogTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, InstantSource.fixed(NOON));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatGoesInComesOut() {
        Event rated = told("c1", EventType.RATED)
                .from("p-1")
                .in("sales")
                .on("sms")
                .with("rating", 4L)
                .event();
        Event felt = told("c1", EventType.SENTIMENT).with("score", -0.5).event();

        append(new Incoming(rated, Content.NONE), new Incoming(felt, Content.NONE));

        assertThat(eventsOf("c1")).containsExactlyInAnyOrder(rated, felt);
    }

    @Test
    void redeliveryChangesNothingEvenWithAnotherTimeOnAnotherDay() {
        Event first = told("c1", EventType.MESSAGE_IN).id("1").event();
        append(new Incoming(first, Content.NONE));
        Event again = told("c1", EventType.MESSAGE_IN).at("10:00:00").id("1").event();

        Appended result =
                value(logAt(NOON.plus(Duration.ofDays(1))).append(List.of(new Incoming(again, Content.NONE))));

        assertThat(result).isEqualTo(new Appended(List.of(false)));
        assertThat(eventsOf("c1")).containsExactly(first);
    }

    @Test
    void duplicatesInsideABatchAreCounted() {
        Incoming one = told("c1", EventType.MESSAGE_IN).id("1").incoming();
        Incoming same = told("c1", EventType.MESSAGE_IN).at("10:00:00").id("1").incoming();

        Appended result = append(one, same, told("c1", EventType.NOTE).incoming());

        assertThat(result.isNew()).containsExactly(true, false, true);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.duplicates()).isEqualTo(1);
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        append(told("c1", EventType.OPENED).incoming());
        Incoming message = told("c1", EventType.MESSAGE_IN).saying("Where is my parcel?");
        execute("alter table content rename to elsewhere");
        assertThatThrownBy(() -> append(message)).isInstanceOf(R2dbcException.class);
        execute("alter table elsewhere rename to content");

        assertThat(append(message).accepted()).isEqualTo(1);
    }

    @Test
    void writersWithTheSameKeysDoNotDeadlockAndStoreEachOnce() {
        List<Incoming> batch = IntStream.range(0, 500)
                .mapToObj(i -> told("c" + i, EventType.NOTE).incoming())
                .toList();

        List<Appended> results =
                all(Flux.range(0, 8).flatMap(turn -> log.append(turn % 2 == 0 ? batch : batch.reversed())));

        assertThat(results.stream().mapToInt(Appended::accepted).sum()).isEqualTo(500);
    }

    @Test
    void readingGoesOnFromItsPosition() {
        append(told("c1", EventType.NOTE).incoming(), told("c2", EventType.NOTE).incoming());
        append(
                told("c3", EventType.NOTE).incoming(),
                state("ana", EventType.LUNCH).incoming());

        LogPage first = page(Position.START, 3);
        LogPage rest = page(first.end(Position.START), 3);

        assertThat(first.more()).isTrue();
        assertThat(first.events()).hasSize(3);
        assertThat(rest.more()).isFalse();
        assertThat(rest.events())
                .singleElement()
                .extracting(logged -> logged.event().type())
                .isEqualTo(EventType.LUNCH);
        assertThat(page(rest.end(Position.START), 3).events()).isEmpty();
    }

    @Test
    void aLateCommitIsNotSteppedOver() {
        append(told("c0", EventType.NOTE).incoming());

        // A writer draws its transaction id first and commits last; another commits in between.
        Position seen = value(Mono.usingWhen(
                        database.unpooled().create(),
                        slow -> Mono.from(slow.beginTransaction())
                                .thenMany(Flux.from(slow.createStatement("""
                                                insert into event (received_on, number, received_at, occurred_at, source,
                                                    id, type, conversation, actor_kind, attributes)
                                                values ('2026-03-02', 1000, now(), now(), 's', 'late', 'note', 'late',
                                                    'system', '{}')""").execute())
                                        .flatMap(result -> result.getRowsUpdated()))
                                .then(log.append(
                                        List.of(told("c1", EventType.NOTE).incoming())))
                                .then(log.after(Position.START, 100))
                                .flatMap(page ->
                                        Mono.from(slow.commitTransaction()).thenReturn(page)),
                        slow -> slow.close())
                .map(page -> {
                    assertThat(conversations(page)).containsExactly("c0");
                    return page.end(Position.START);
                }));

        assertThat(conversations(page(seen, 100))).containsExactly("late", "c1");
    }

    /// What a process wrote itself it takes from memory, what others wrote in between from the database.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whoeverWroteEachReaderSeesTheSame(int seed) {
        Random random = new Random(seed);
        EventLog other = new EventLog(database, InstantSource.fixed(NOON));
        List<Logged> read = new ArrayList<>();
        Position position = Position.START;
        for (int turn = 0; turn < 40; turn++) {
            EventLog writer = random.nextInt(4) == 0 ? other : log;
            String name = "c" + turn + "-";
            value(writer.append(IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> told(name + i, EventType.NOTE).incoming())
                    .toList()));
            if (random.nextBoolean()) {
                LogPage page = page(position, 1 + random.nextInt(8));
                read.addAll(page.events());
                position = page.end(position);
            }
        }
        for (LogPage page = page(position, 100); !page.events().isEmpty(); page = page(position, 100)) {
            read.addAll(page.events());
            position = page.end(position);
        }

        assertThat(read)
                .isEqualTo(value(new EventLog(database, InstantSource.fixed(NOON)).after(Position.START, 1_000))
                        .events());
    }

    /// As text, 100 would come before 99: whoever read on from there would read a part of the log twice.
    @Test
    void transactionsAreReadInTheOrderOfTheirNumbers() {
        append(told("c1", EventType.NOTE).incoming());
        execute("""
                insert into event (xid, received_on, number, received_at, occurred_at, source, id, type, conversation,
                    actor_kind, attributes)
                select text(transaction)::xid8, '2026-03-02', transaction, now(), now(), 's', transaction, 'note',
                    'c' || transaction, 'system', '{}'
                from generate_series(98, 101) as transaction""");

        LogPage first = page(Position.START, 2);
        LogPage rest = page(first.end(Position.START), 4);

        assertThat(conversations(first)).containsExactly("c98", "c99");
        assertThat(conversations(rest)).containsExactly("c100", "c101", "c1");
    }

    @Test
    void aClockThatWasOnceAheadHidesNothingFromReaders() {
        value(logAt(NOON.plus(Duration.ofDays(5)))
                .append(List.of(told("c1", EventType.NOTE).incoming())));
        Position ahead = page(Position.START, 10).end(Position.START);
        EventLog setRight = logAt(NOON);

        value(setRight.append(List.of(told("c2", EventType.NOTE).incoming())));
        value(setRight.append(List.of(told("c3", EventType.NOTE).incoming())));

        assertThat(conversations(page(ahead, 10))).containsExactly("c2", "c3");
        assertThat(receipts("c3")).containsExactly("2026-03-07 2026-03-02 12:00");
        assertThat(receipts("c1")).containsExactly("2026-03-07 2026-03-07 12:00");
    }

    @Test
    void theDayOfTheLogGoesOnWithTheClock() {
        append(told("c1", EventType.NOTE).incoming());
        EventLog nextDay = logAt(NOON.plus(Duration.ofDays(1)));

        value(nextDay.append(List.of(told("c2", EventType.NOTE).incoming())));

        assertThat(receipts("c2")).containsExactly("2026-03-03 2026-03-03 12:00");
    }

    @Test
    void theLatestStateOfEachAgentHolds() {
        append(
                state("ana", EventType.AVAILABLE).at("09:00:00").incoming(),
                state("ana", EventType.LUNCH).at("11:00:00").incoming(),
                state("bo", EventType.BUSY).at("10:00:00").incoming());

        List<Event> states = all(log.agentStates(NOON.minus(Duration.ofDays(1))));

        assertThat(states).extracting(Event::type).containsExactlyInAnyOrder(EventType.LUNCH, EventType.BUSY);
    }

    private void execute(String sql) {
        done(database.client().sql(sql).then());
    }

    private Appended append(Incoming... batch) {
        return value(log.append(List.of(batch)));
    }

    private EventLog logAt(Instant now) {
        return new EventLog(database, InstantSource.fixed(now));
    }

    /// The day of the log and the time of receipt of what was told of a conversation.
    private List<String> receipts(String conversation) {
        return all(database.client()
                .sql("""
                        select received_on || ' ' || to_char(received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                        from event where conversation = :conversation""")
                .bind("conversation", conversation)
                .mapValue(String.class)
                .all());
    }

    private LogPage page(Position after, int most) {
        return value(log.after(after, most));
    }

    private static List<String> conversations(LogPage page) {
        return page.events().stream()
                .map(logged -> String.valueOf(logged.event().conversation()))
                .toList();
    }

    private List<Event> eventsOf(String conversation) {
        return all(log.of(Set.of(new ConversationId(conversation)), LocalDate.EPOCH, Position.END)
                .map(Logged::event));
    }
}
