package dev.muster.ingest.projection;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.Position;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class ProjectorTest {

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, InstantSource.system());

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyOrderAndAnyCutGiveWhatARebuildGives(long seed) {
        Random random = new Random(seed);
        List<Incoming> arriving = new ArrayList<>(incoming(seed, 80));
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
        projectAll(50);
        List<String> incremental = everything();

        execute("truncate projection, conversation, interval_volume, active_part, agent_work, agent_state");
        projectAll(10_000);

        assertThat(incremental).isNotEmpty().containsExactlyInAnyOrderElementsOf(everything());
    }

    @Test
    void theSumOfTheTablesIsTheSumOfTheConversations() {
        List<Incoming> incoming = incoming(7, 200);
        value(log.append(incoming));

        projectAll(333);

        assertThat(number("select sum(volume)::bigint from interval_volume")).isEqualTo(200);
        assertThat(number(
                        "select sum(offered_first + offered_transfer + offered_reopened)::bigint from interval_volume"))
                .isEqualTo(number("select sum(offered)::bigint from conversation"));
    }

    @Test
    void workOfAnAgentIsTheTimeInWhichAtLeastOneConversationWasActive() {
        value(log.append(incoming(7, 300)));

        projectAll(333);

        // The database's own union of the parts, which knows nothing of shares.
        assertThat(rowsOf("select agent || ' ' || starts_at || ' ' || sum(work_ms) from agent_work group by agent, starts_at"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(rowsOf("""
                        select agent || ' ' || starts_at || ' ' || (
                            select sum(upper(r) - lower(r))
                            from unnest(range_agg(int4range(from_ms, to_ms))) as r)
                        from active_part group by agent, starts_at"""));
        assertThat(rowsOf("""
                        select queue || ' ' || channel || ' ' || starts_at || ' ' || sum(work_ms) from agent_work
                        group by queue, channel, starts_at"""))
                .containsExactlyInAnyOrderElementsOf(rowsOf("""
                        select queue || ' ' || channel || ' ' || starts_at || ' ' || work_ms from interval_volume
                        where work_ms > 0"""));
        assertThat(number("select sum(work_ms)::bigint from agent_work"))
                .isLessThan(number("select sum(work_ms)::bigint from conversation"));
    }

    @Test
    void projectorsSideBySideCountEachEventOnce() {
        for (int part = 0; part < 10; part++) {
            value(log.append(incoming(100 + part, 20)));
            all(Flux.range(0, 4).flatMap(_ -> new Projector(database, log, 37, 500).catchUp()));
        }
        projectAll(10_000);

        assertThat(number("select sum(volume)::bigint from interval_volume")).isEqualTo(200);
    }

    @Test
    void aFailedBatchIsTakenAgainInFull() {
        value(log.append(incoming(1, 30)));
        execute("alter table interval_volume rename to elsewhere");
        List<String> failures = all(
                new Projector(database, log).catchUp().map(_ -> "projected").onErrorResume(_ -> Flux.just("failed")));
        execute("alter table elsewhere rename to interval_volume");

        assertThat(failures).containsExactly("failed");
        assertThat(number("select count(*) from conversation")).isZero();

        projectAll(10_000);

        assertThat(number("select count(*) from conversation")).isEqualTo(30);
    }

    @Test
    void customersBecomeKnown() {
        value(log.append(incoming(1, 100)));

        projectAll(10_000);

        assertThat(number("select count(*) from customer"))
                .isEqualTo(number("select count(distinct customer) from conversation"))
                .isPositive();
    }

    /// Follows the log to the end it has now. One look is not enough: a transaction elsewhere on the server, such as an
    /// automatic ANALYZE, holds readers back for a moment.
    private void projectAll(int batch) {
        value(new Projector(database, log, batch, 1_000)
                .follow()
                .startWith(Position.START)
                .concatMap(_ -> database.client().sql("""
                                select count(*) from event e
                                where not exists (select 1 from projection p where (e.xid, e.number) <= (p.xid, p.number))""").mapValue(Long.class).one())
                .filter(behind -> behind == 0)
                .next());
    }

    private static List<Incoming> incoming(long seed, int conversations) {
        Stories stories = new Stories(seed);
        return Stream.concat(
                        IntStream.range(0, conversations)
                                .boxed()
                                .flatMap(i -> stories.tell("c" + seed + "-" + i).stream()),
                        stories.states(conversations).stream())
                .map(event -> new Incoming(event, Content.NONE))
                .toList();
    }

    private List<String> everything() {
        return all(Flux.concat(
                rows("select to_jsonb(t)::text from conversation t"),
                rows("select to_jsonb(t)::text from interval_volume t"),
                rows("select to_jsonb(t)::text from active_part t"),
                rows("select to_jsonb(t)::text from agent_work t"),
                rows("select to_jsonb(t)::text from agent_stretch t")));
    }

    private List<String> rowsOf(String sql) {
        return all(rows(sql));
    }

    private Flux<String> rows(String sql) {
        return database.client().sql(sql).mapValue(String.class).all();
    }

    private long number(String sql) {
        return value(database.client().sql(sql).mapValue(Long.class).one());
    }

    private void execute(String sql) {
        done(database.client().sql(sql).then());
    }
}
