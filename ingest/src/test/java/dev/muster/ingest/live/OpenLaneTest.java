package dev.muster.ingest.live;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.OpeningHours;
import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Position;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lanes commit in another order than they began; a reader that took what it saw would step over the slow ones.
class OpenLaneTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final InstantSource TEN = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));
    private static final LiveSettings SETTINGS =
            new LiveSettings(() -> UTC, _ -> new ReplyGoal(Duration.ofMinutes(2), OpeningHours.always(), UTC));

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, TEN);
    private final Projector projector = new Projector(database, log);
    private final LiveState live = new LiveState(database, log, TEN, SETTINGS);
    private final List<Connection> lanes = new ArrayList<>();
    private int number = 1_000_000;

    @AfterEach
    void close() {
        lanes.forEach(lane -> Flux.from(lane.close()).blockLast());
        database.close();
    }

    @Test
    void whatAnOpenLaneHoldsIsReadAfterItsCommitAndCountedOnce() {
        commit("before");
        readUntil(1);
        Connection slow = begin("slow");
        commit("meanwhile");
        commit("meanwhile too");

        read();
        List<String> whileOpen = projected();
        end(slow);
        readUntil(4);

        assertThat(whileOpen).containsExactly("before");
        assertThat(projected()).containsExactly("before", "meanwhile", "meanwhile too", "slow");
        assertThat(counted()).isEqualTo(4);
        assertThat(waiting(live)).isEqualTo(4);
        assertThat(waiting(fresh())).isEqualTo(4);
    }

    @Test
    void whatALaneTakesBackIsNeverRead() {
        Connection slow = begin("never");
        commit("meanwhile");
        read();

        value(Mono.from(slow.rollbackTransaction()).thenReturn(true));
        readUntil(1);

        assertThat(projected()).containsExactly("meanwhile");
        assertThat(counted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lanesInAnyOrderLoseNothing(long seed) {
        Random random = new Random(seed);
        List<Connection> open = new ArrayList<>();
        int told = 0;
        for (int turn = 0; turn < 60; turn++) {
            switch (random.nextInt(4)) {
                case 0 -> commit("c" + told++);
                case 1 -> open.add(begin("c" + told++));
                case 2 -> {
                    if (!open.isEmpty()) {
                        end(open.remove(random.nextInt(open.size())));
                    }
                }
                default -> read();
            }
        }
        open.forEach(OpenLaneTest::end);
        readUntil(told);

        assertThat(projected()).hasSize(told);
        assertThat(counted()).isEqualTo(told);
        assertThat(waiting(live)).isEqualTo(told);
    }

    private void commit(String conversation) {
        value(log.append(List.of(told(conversation, EventType.QUEUED).incoming())));
    }

    /// A lane that has written and does not commit.
    private Connection begin(String conversation) {
        Connection lane = value(Mono.from(database.unpooled().create()));
        lanes.add(lane);
        // The first writer of a day makes its table; a lane of the product has done that before.
        value(database.client()
                .sql("select make_event_partitions('2026-03-02', 1)::text")
                .fetch()
                .first());
        value(Mono.from(lane.beginTransaction())
                .thenMany(Flux.from(lane.createStatement("""
                                insert into event (received_on, number, received_at, occurred_at, source, id, type,
                                    conversation, actor_kind, queue, attributes)
                                values ('2026-03-02', $1, now(), '2026-03-02 09:00Z', 'lane', $2, 'queued', $2, 'system',
                                    'sales', '{}')""")
                                .bind("$1", (long) number++)
                                .bind("$2", conversation)
                                .execute())
                        .flatMap(result -> result.getRowsUpdated()))
                .then(Mono.just(true)));
        return lane;
    }

    private static void end(Connection lane) {
        value(Mono.from(lane.commitTransaction()).thenReturn(true));
    }

    private void read() {
        all(projector.catchUp());
        all(live.catchUp());
    }

    /// One look is not enough: a transaction elsewhere on the server holds readers back for a moment.
    private void readUntil(int conversations) {
        value(Flux.merge(projector.follow(), live.follow())
                .startWith(Position.START)
                .filter(_ -> waiting(live) == conversations)
                .concatMap(_ -> database.client()
                        .sql("select count(*) from conversation")
                        .mapValue(Long.class)
                        .one())
                .filter(rows -> rows == conversations)
                .next());
    }

    private LiveState fresh() {
        LiveState fresh = new LiveState(database, log, TEN, SETTINGS);
        value(fresh.catchUp().then(Mono.just(true)));
        return fresh;
    }

    private static int waiting(LiveState state) {
        return state.current().queues().stream().mapToInt(QueueNow::waiting).sum();
    }

    private List<String> projected() {
        return all(database.client()
                .sql("select id from conversation order by id")
                .mapValue(String.class)
                .all());
    }

    private long counted() {
        return value(database.client()
                .sql("select coalesce(sum(offered_first), 0)::bigint from interval_volume")
                .mapValue(Long.class)
                .one());
    }
}
