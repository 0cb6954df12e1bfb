package dev.muster.ingest.projection;

import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import dev.muster.sql.event.LogDays;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreezingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final LocalDate THIRD = FIRST.plusDays(2);

    // What is known of a queue and of an agent, whatever it rests on.
    private static final String COUNTS = """
            select concat_ws(' ', queue, channel, starts_at, sum(volume), sum(offered_first), sum(offered_transfer),
                sum(offered_reopened), sum(abandoned), sum(handled), sum(work_ms))
            from interval_volume group by queue, channel, starts_at""";
    private static final String WORK = """
            select concat_ws(' ', agent, queue, channel, starts_at, sum(work_ms))
            from agent_work group by agent, queue, channel, starts_at""";
    private static final String ROWS = """
            select (to_jsonb(c) - array['base', 'base_xid', 'base_number', 'base_day', 'log_from'])::text
            from conversation as c""";
    private static final String FROZEN = """
            select to_jsonb(t)::text from interval_volume as t where origin = 'frozen'
            union all select to_jsonb(t)::text from agent_work as t where origin = 'frozen'""";

    private final Database database = TestDatabase.fresh();
    private final EventLog log = new EventLog(database, InstantSource.system());
    private final Projections projections = new Projections(database, log);
    private final Freezing freezing = new Freezing(database, log, 13);
    private final LogDays days = new LogDays(database, Duration.ofMinutes(1));

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsLostNorCountedTwiceWhereADayIsDropped(long seed) {
        arriveOverDays(seed, FIRST, SECOND);
        List<String> counts = projections.rowsOf(COUNTS);
        List<String> work = projections.rowsOf(WORK);
        List<String> rows = projections.rowsOf(ROWS);

        drop(FIRST);

        assertThat(Projections.differences(counts, projections.rowsOf(COUNTS))).isEmpty();
        assertThat(Projections.differences(work, projections.rowsOf(WORK))).isEmpty();
        assertThat(Projections.differences(rows, projections.rowsOf(ROWS))).isEmpty();
        assertThat(projections.rowsOf(FROZEN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aRebuildLeavesWhatIsFrozenAndGivesTheRestAsItWas(long seed) {
        arriveOverDays(seed, FIRST, SECOND);
        drop(FIRST);
        arriveOverDays(seed + 100, SECOND, THIRD);
        lateOnes(seed, THIRD);
        List<String> before = projections.everything();

        Rebuilt rebuilt = rebuild();

        assertThat(rebuilt.different()).isZero();
        assertThat(Projections.differences(before, projections.everything())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whatIsToldLaterChangesNothingThatIsFrozen(long seed) {
        arriveOverDays(seed, FIRST, SECOND);
        drop(FIRST);
        List<String> frozen = projections.rowsOf(FROZEN);
        long conversations = projections.number("select count(*) from conversation");
        long opened = projections.number("select sum(volume)::bigint from interval_volume");

        lateOnes(seed, THIRD);

        assertThat(projections.rowsOf(FROZEN)).containsExactlyInAnyOrderElementsOf(frozen);
        assertThat(projections.number("select count(*) from conversation")).isEqualTo(conversations);
        assertThat(projections.number("select sum(volume)::bigint from interval_volume"))
                .isEqualTo(opened);
        assertThat(projections.number("select sum(offered)::bigint from conversation"))
                .isEqualTo(
                        projections.number(
                                "select sum(offered_first + offered_transfer + offered_reopened)::bigint from interval_volume"));

        drop(SECOND);
        assertThat(rebuild().different()).isZero();
    }

    @Test
    void aFrozenConversationThatComesBackIsAReopeningAndNoNewVolume() {
        value(writer(FIRST)
                .append(List.of(
                        told("c", EventType.MESSAGE_IN).at("09:00:00").on("sms").incoming(),
                        told("c", EventType.QUEUED).at("09:00:00").incoming(),
                        told("c", EventType.ASSIGNED).at("09:01:00").incoming(),
                        told("c", EventType.MESSAGE_OUT).at("09:03:00").incoming(),
                        told("c", EventType.RESOLVED).at("09:04:00").by("ana").incoming())));
        projections.project(100);
        drop(FIRST);

        value(writer(THIRD)
                .append(List.of(
                        told("c", EventType.MESSAGE_IN).at("10:00:00").incoming(),
                        told("c", EventType.REOPENED).at("10:00:00").incoming(),
                        told("c", EventType.ASSIGNED).at("10:01:00").incoming(),
                        told("c", EventType.MESSAGE_OUT).at("10:05:00").incoming(),
                        // Told late, of a time long settled.
                        told("c", EventType.NOTE).at("09:02:00").incoming())));
        projections.project(100);

        assertThat(projections.rowsOf("""
                        select concat_ws(' ', to_char(starts_at at time zone 'UTC', 'HH24:MI'), origin, volume, offered_first,
                            offered_reopened, handled, work_ms)
                        from interval_volume order by starts_at"""))
                .containsExactly("09:00 frozen 1 1 0 1 120000", "10:00 projected 0 0 1 1 240000");
        assertThat(projections.rowsOf("""
                        select concat_ws(' ', state, offered, reopened, messages_in, messages_agent, work_ms,
                            to_char(opened_at at time zone 'UTC', 'HH24:MI'), to_char(last_event_at at time zone 'UTC', 'HH24:MI'))
                        from conversation""")).containsExactly("active 2 1 2 2 360000 09:00 10:05");
    }

    @Test
    void aDayTheProjectorHasNotReadWaits() {
        value(writer(FIRST).append(List.of(told("c", EventType.MESSAGE_IN).incoming())));

        assertThat(value(freezing.upTo(FIRST))).isFalse();
        projections.project(100);

        assertThat(value(freezing.upTo(FIRST))).isTrue();
        assertThat(value(freezing.upTo(FIRST))).isTrue();
    }

    @Test
    void theProjectorForgetsWhatItRememberedOfAFrozenConversation() {
        Projector projector = new Projector(database, log);
        value(writer(FIRST)
                .append(List.of(told("c", EventType.QUEUED).at("09:00:00").incoming())));
        value(projector.follow().next());
        drop(FIRST);

        value(writer(SECOND)
                .append(List.of(told("c", EventType.ABANDONED).at("09:20:00").incoming())));
        value(projector.follow().next());

        assertThat(rebuild().different()).isZero();
        assertThat(projections.number("select sum(volume)::bigint from interval_volume"))
                .isEqualTo(1);
    }

    private void drop(LocalDate day) {
        assertThat(value(freezing.upTo(day))).isTrue();
        done(days.drop(LogDays.Part.EVENT, day));
    }

    private Rebuilt rebuild() {
        return value(new Rebuild(database, log, 19).run(Rebuild.ALL, _ -> {}));
    }

    /// Each conversation is told in any order, some of it on one day and the rest on the other.
    private void arriveOverDays(long seed, LocalDate one, LocalDate other) {
        Random random = new Random(seed);
        List<Incoming> arriving = new ArrayList<>(Projections.incoming(seed, 60));
        Collections.shuffle(arriving, random);
        int cut = arriving.size() / 2;
        value(writer(one).append(arriving.subList(0, cut)));
        projections.project(1 + random.nextInt(200));
        value(writer(other).append(arriving.subList(cut, arriving.size())));
        projections.project(1 + random.nextInt(200));
    }

    /// More is told of the same conversations, of the same times.
    private void lateOnes(long seed, LocalDate day) {
        List<Incoming> late = Projections.incoming(seed, 60).stream()
                .filter(incoming -> incoming.event().conversation() != null)
                .map(FreezingTest::again)
                .toList();
        value(writer(day).append(late));
        projections.project(77);
    }

    private static Incoming again(Incoming incoming) {
        Event event = incoming.event();
        return new Incoming(
                new Event(
                        new EventId("late", event.key().id()),
                        event.type(),
                        event.occurredAt().plusSeconds(30),
                        event.conversation(),
                        event.customer(),
                        event.actor(),
                        event.queue(),
                        event.channel(),
                        event.attributes()),
                incoming.content());
    }

    private EventLog writer(LocalDate day) {
        return new EventLog(database, InstantSource.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }
}
