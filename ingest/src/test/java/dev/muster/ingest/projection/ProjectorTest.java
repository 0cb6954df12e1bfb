package dev.muster.ingest.projection;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class ProjectorTest {

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, InstantSource.system());
    private final Projections projections = new Projections(database, log);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyOrderAndAnyCutGiveWhatARebuildGives(long seed) {
        Random random = new Random(seed);
        List<Incoming> arriving = new ArrayList<>(Projections.incoming(seed, 80));
        // Some arrive twice, all in any order.
        arriving.addAll(arriving.subList(0, arriving.size() / 5));
        Collections.shuffle(arriving, random);

        for (int at = 0; at < arriving.size(); ) {
            int end = Math.min(arriving.size(), at + 1 + random.nextInt(300));
            value(log.append(arriving.subList(at, end)));
            if (random.nextBoolean()) {
                all(new Projector(database, log, 1 + random.nextInt(120), random.nextInt(200)).catchUp());
            }
            at = end;
        }
        projections.project(50);
        List<String> incremental = projections.everything();

        projections.forgetAll();
        projections.project(10_000);

        assertThat(incremental).isNotEmpty().containsExactlyInAnyOrderElementsOf(projections.everything());
    }

    @Test
    void theSumOfTheTablesIsTheSumOfTheConversations() {
        List<Incoming> incoming = Projections.incoming(7, 200);
        value(log.append(incoming));

        projections.project(333);

        assertThat(projections.number("select sum(volume)::bigint from interval_volume"))
                .isEqualTo(200);
        assertThat(projections.number(
                        "select sum(offered_first + offered_transfer + offered_reopened)::bigint from interval_volume"))
                .isEqualTo(projections.number("select sum(offered)::bigint from conversation"));
    }

    @Test
    void workOfAnAgentIsTheTimeInWhichAtLeastOneConversationWasActive() {
        value(log.append(Projections.incoming(7, 300)));

        projections.project(333);

        // The database's own union of the parts, which knows nothing of shares.
        assertThat(
                        projections.rowsOf(
                                "select agent || ' ' || starts_at || ' ' || sum(work_ms) from agent_work group by agent, starts_at"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(projections.rowsOf("""
                        select agent || ' ' || starts_at || ' ' || (
                            select sum(upper(r) - lower(r))
                            from unnest(range_agg(int4range(from_ms, to_ms))) as r)
                        from active_part group by agent, starts_at"""));
        assertThat(projections.rowsOf("""
                        select queue || ' ' || channel || ' ' || starts_at || ' ' || sum(work_ms) from agent_work
                        group by queue, channel, starts_at""")).containsExactlyInAnyOrderElementsOf(projections.rowsOf("""
                        select queue || ' ' || channel || ' ' || starts_at || ' ' || work_ms from interval_volume
                        where work_ms > 0"""));
        assertThat(projections.number("select sum(work_ms)::bigint from agent_work"))
                .isLessThan(projections.number("select sum(work_ms)::bigint from conversation"));
    }

    @Test
    void projectorsSideBySideCountEachEventOnce() {
        for (int part = 0; part < 10; part++) {
            value(log.append(Projections.incoming(100 + part, 20)));
            all(Flux.range(0, 4).flatMap(_ -> new Projector(database, log, 37, 500).catchUp()));
        }
        projections.project(10_000);

        assertThat(projections.number("select sum(volume)::bigint from interval_volume"))
                .isEqualTo(200);
    }

    @Test
    void aFailedBatchIsTakenAgainInFull() {
        value(log.append(Projections.incoming(1, 30)));
        projections.execute("alter table interval_volume rename to elsewhere");
        List<String> failures = all(
                new Projector(database, log).catchUp().map(_ -> "projected").onErrorResume(_ -> Flux.just("failed")));
        projections.execute("alter table elsewhere rename to interval_volume");

        assertThat(failures).containsExactly("failed");
        assertThat(projections.number("select count(*) from conversation")).isZero();

        projections.project(10_000);

        assertThat(projections.number("select count(*) from conversation")).isEqualTo(30);
    }

    @Test
    void customersBecomeKnown() {
        value(log.append(Projections.incoming(1, 100)));

        projections.project(10_000);

        assertThat(projections.number("select count(*) from customer"))
                .isEqualTo(projections.number("select count(distinct customer) from conversation"))
                .isPositive();
    }
}
