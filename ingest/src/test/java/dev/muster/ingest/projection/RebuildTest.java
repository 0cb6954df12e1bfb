package dev.muster.ingest.projection;

import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, InstantSource.system());
    private final Projections projections = new Projections(database, log);
    private final Rebuild rebuild = new Rebuild(database, log, 17);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsRebuiltIsWhatWasThere(long seed) {
        arriveInDisorder(seed);
        List<String> before = projections.everything();

        Rebuilt rebuilt = run(Rebuild.ALL);

        assertThat(rebuilt).isEqualTo(new Rebuilt(80, 0));
        assertThat(Projections.differences(before, projections.everything())).isEmpty();
    }

    @Test
    void whatWasWrongIsPutRight() {
        arriveInDisorder(4);
        List<String> right = projections.everything();
        projections.execute("delete from conversation where id < 'c4-3'");
        projections.execute("update interval_volume set volume = volume + 1");
        projections.execute(
                "insert into conversation select 'never told', state, customer, segment, channel, queue, agent,"
                        + " opened_at, last_event_at, entered_at, assigned_at, unanswered_since, first_customer_at,"
                        + " first_reply_at, first_human_reply_at, first_closed_at, last_closed_at, closed_by, abandoned_at,"
                        + " offered, reopened, transfers, escalations, messages_in, messages_agent, messages_automation,"
                        + " response_ms, work_ms, rating, intent, sentiment, log_from from conversation limit 1");

        Rebuilt rebuilt = run(Rebuild.ALL);

        assertThat(rebuilt.different()).isPositive();
        assertThat(Projections.differences(right, projections.everything())).isEmpty();
    }

    @Test
    void fromAnInstantOnEarlierIntervalsStay() {
        arriveInDisorder(5);
        List<String> right = projections.everything();
        projections.execute("update interval_volume set volume = volume + 1 where starts_at >= '2026-03-02 12:00Z'");
        projections.execute("update agent_work set work_ms = work_ms + 1 where starts_at >= '2026-03-02 12:00Z'");

        assertThat(run(NOON).different()).isPositive();

        assertThat(Projections.differences(right, projections.everything())).isEmpty();
        projections.execute("update interval_volume set volume = volume + 1 where starts_at < '2026-03-02 12:00Z'");
        List<String> wrong = projections.everything();

        assertThat(run(NOON).different()).isZero();

        assertThat(Projections.differences(wrong, projections.everything())).isEmpty();
    }

    @Test
    void theProjectorGoesOnAfterwards() {
        value(log.append(Projections.incoming(6, 20)));
        projections.project(1_000);
        run(Rebuild.ALL);

        value(log.append(Projections.incoming(7, 20)));
        projections.project(1_000);

        assertThat(run(Rebuild.ALL).different()).isZero();
        assertThat(projections.number("select sum(volume)::bigint from interval_volume"))
                .isEqualTo(40);
    }

    @Test
    void importedCountsStay() {
        projections.execute("insert into interval_volume (queue, channel, starts_at, length_s, origin, volume,"
                + " offered_first, offered_transfer, offered_reopened) values ('sales', '-', '2026-03-02 12:00Z', 900,"
                + " 'imported', 7, 7, 0, 0)");
        arriveInDisorder(8);

        run(Rebuild.ALL);

        assertThat(projections.number("select sum(volume)::bigint from interval_volume where origin = 'imported'"))
                .isEqualTo(7);
    }

    private Rebuilt run(Instant from) {
        return value(rebuild.run(from, _ -> {}));
    }

    /// Some events arrive twice, all in any order and cut anywhere.
    private void arriveInDisorder(long seed) {
        Random random = new Random(seed);
        List<Incoming> arriving = new ArrayList<>(Projections.incoming(seed, 80));
        arriving.addAll(arriving.subList(0, arriving.size() / 5));
        Collections.shuffle(arriving, random);
        for (int at = 0; at < arriving.size(); ) {
            int end = Math.min(arriving.size(), at + 1 + random.nextInt(300));
            value(log.append(arriving.subList(at, end)));
            if (random.nextBoolean()) {
                projections.project(1 + random.nextInt(120));
            }
            at = end;
        }
        projections.project(50);
    }
}
