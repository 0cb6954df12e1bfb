package dev.muster.ingest.live;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.state;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

class LiveStateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final InstantSource TEN = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));
    private static final LiveSettings SETTINGS =
            new LiveSettings(() -> BERLIN, _ -> new ReplyGoal(Duration.ofMinutes(2), OpeningHours.always(), BERLIN));

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, TEN);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoWaitsWhoIsAnsweredAndWhatAgentsDo() {
        append(
                told("waits", EventType.QUEUED).at("09:50:00").incoming(),
                told("waits-too", EventType.QUEUED).at("09:58:00").incoming(),
                told("active", EventType.MESSAGE_IN).at("09:40:00").incoming(),
                told("active", EventType.QUEUED).at("09:40:00").incoming(),
                told("active", EventType.ASSIGNED).at("09:41:00").incoming(),
                told("active", EventType.MESSAGE_OUT).at("09:41:30").incoming(),
                state("ana", EventType.AVAILABLE).at("09:00:00").incoming(),
                state("bo", EventType.LUNCH)
                        .at("09:30:00")
                        .with("reason", "late")
                        .incoming());

        LiveSnapshot now = seenBy(new LiveState(database, log, TEN, SETTINGS), 3);

        assertThat(now.queues()).singleElement().satisfies(sales -> {
            assertThat(sales.queue()).isEqualTo(new QueueId("sales"));
            assertThat(sales.waiting()).isEqualTo(2);
            assertThat(sales.longestWait()).isEqualTo(Duration.ofMinutes(10));
            assertThat(sales.active()).isEqualTo(1);
            assertThat(sales.today().offered()).isEqualTo(3);
            assertThat(sales.firstReply().share()).hasValue(1.0);
        });
        assertThat(now.agents())
                .containsExactly(
                        new AgentNow(
                                new AgentId("ana"),
                                EventType.AVAILABLE,
                                null,
                                Instant.parse("2026-03-02T09:00:00Z"),
                                1),
                        new AgentNow(
                                new AgentId("bo"), EventType.LUNCH, "late", Instant.parse("2026-03-02T09:30:00Z"), 0));
    }

    @Test
    void aRestartShowsWhatWasShown() {
        append(
                told("yesterday", EventType.QUEUED)
                        .at(Instant.parse("2026-03-01T15:00:00Z"))
                        .incoming(),
                told("today", EventType.QUEUED).at("08:00:00").incoming(),
                told("today", EventType.ABANDONED).at("08:05:00").incoming(),
                told("gone", EventType.QUEUED)
                        .at(Instant.parse("2026-03-01T15:00:00Z"))
                        .incoming(),
                told("gone", EventType.RESOLVED)
                        .at(Instant.parse("2026-03-01T16:00:00Z"))
                        .incoming());
        LiveSnapshot before = seenBy(new LiveState(database, log, TEN, SETTINGS), 1);

        all(new Projector(database, log).follow().take(1));
        LiveSnapshot after = seenBy(new LiveState(database, log, TEN, SETTINGS), 1);

        assertThat(after).isEqualTo(before);
        assertThat(after.queues()).singleElement().satisfies(sales -> {
            assertThat(sales.waiting()).isEqualTo(1);
            assertThat(sales.longestWait()).isEqualTo(Duration.ofHours(19));
            assertThat(sales.today().offered()).isEqualTo(1);
            assertThat(sales.today().abandoned()).isEqualTo(1);
        });
    }

    @Test
    void theDayBeginsOnTheSitesClock() {
        // 23:30 UTC of 1 March is half past midnight of 2 March in Berlin.
        append(
                told("night", EventType.QUEUED)
                        .at(Instant.parse("2026-03-01T23:30:00Z"))
                        .incoming(),
                told("evening", EventType.QUEUED)
                        .at(Instant.parse("2026-03-01T22:30:00Z"))
                        .incoming());

        LiveSnapshot now = seenBy(new LiveState(database, log, TEN, SETTINGS), 2);

        assertThat(now.queues().getFirst().today().offered()).isEqualTo(1);
        assertThat(now.queues().getFirst().waiting()).isEqualTo(2);
    }

    @Test
    void lateEventsCorrectWhatIsShown() {
        LiveState live = new LiveState(database, log, TEN, SETTINGS);
        append(told("c", EventType.ABANDONED).at("09:10:00").incoming());
        seenBy(live, 0);

        append(told("c", EventType.QUEUED).at("09:00:00").incoming());
        LiveSnapshot now = seenBy(live, 1);

        assertThat(now.queues().getFirst().waiting()).isZero();
        assertThat(now.queues().getFirst().today().abandoned()).isEqualTo(1);
    }

    @Test
    void whatTurnsOutToHaveEndedYesterdayIsLetGo() {
        LiveState live = new LiveState(database, log, TEN, SETTINGS);
        append(told("late", EventType.QUEUED)
                .at(Instant.parse("2026-03-01T15:00:00Z"))
                .incoming());
        assertThat(seenBy(live, 1).queues().getFirst().waiting()).isEqualTo(1);

        append(told("late", EventType.RESOLVED)
                .at(Instant.parse("2026-03-01T16:00:00Z"))
                .incoming());

        assertThat(seenBy(live, 0).queues()).isEmpty();
    }

    @Test
    void whoAsksAtOneTimeSharesASnapshotMadeElsewhere() {
        LiveState live = new LiveState(database, log, TEN, SETTINGS);

        Queue<String> threads = new ConcurrentLinkedQueue<>();
        Tuple2<LiveSnapshot, LiveSnapshot> two = value(Mono.zip(
                live.recent().doOnNext(_ -> threads.add(Thread.currentThread().getName())), live.recent()));
        LiveSnapshot later = value(Mono.delay(Duration.ofMillis(300)).then(live.recent()));

        assertThat(two.getT2()).isSameAs(two.getT1());
        assertThat(threads).singleElement().asString().startsWith("parallel");
        assertThat(later).isNotSameAs(two.getT1());
    }

    /// Follows until so many conversations of queues are counted; what else was appended with them is read with them.
    private static LiveSnapshot seenBy(LiveState live, int conversations) {
        return value(Flux.merge(live.follow().map(_ -> live.current()), live.snapshots())
                .filter(now -> now.ready()
                        && conversations
                                == now.queues().stream()
                                        .mapToLong(queue ->
                                                Math.max(queue.today().offered(), queue.waiting() + queue.active()))
                                        .sum())
                .next());
    }

    private void append(Incoming... events) {
        value(log.append(Stream.of(events).toList()));
    }
}
