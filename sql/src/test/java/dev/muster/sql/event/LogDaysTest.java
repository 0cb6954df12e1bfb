package dev.muster.sql.event;

import static dev.muster.sql.event.Await.all;
import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.TestDatabase;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LogDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate SECOND = FIRST.plusDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database = TestDatabase.fresh();
    private final LogDays days = new LogDays(database, PATIENCE);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDayIsDroppedWhileOthersStay() {
        append(FIRST, "old");
        append(SECOND, "new");

        done(days.drop(LogDays.Part.EVENT, FIRST));
        done(days.drop(LogDays.Part.EVENT, FIRST));

        assertThat(conversations()).containsExactly("new");
        assertThat(all(days.before(LogDays.Part.EVENT, SECOND))).isEmpty();
        assertThat(all(days.before(LogDays.Part.CONTENT, SECOND))).containsExactly(FIRST);
    }

    @Test
    void writersCommitAndReadersReadWhileADayIsDroppedUnderALongReader() {
        append(FIRST, "old");
        append(SECOND, "new");

        List<String> seen = value(Mono.usingWhen(
                database.unpooled().create(),
                reader -> begin(reader)
                        .then(execute(reader, "select count(*) from event"))
                        .then(Mono.defer(() -> droppingWhile(reader))),
                Connection::close));

        // What is on its way out is in no new answer any more.
        assertThat(seen).containsExactly("new", "meanwhile", "meanwhile too");
        assertThat(conversations()).containsExactly("new", "meanwhile", "meanwhile too");
    }

    @Test
    void aDropThatWasBrokenOffIsEndedTheNextTime() {
        append(FIRST, "old");
        append(SECOND, "new");
        done(Mono.usingWhen(
                database.unpooled().create(),
                reader -> begin(reader)
                        .then(execute(reader, "select count(*) from event"))
                        .then(new LogDays(database, Duration.ofMillis(300))
                                .drop(LogDays.Part.EVENT, FIRST)
                                .onErrorComplete()),
                Connection::close));
        assertThat(all(days.before(LogDays.Part.EVENT, SECOND))).containsExactly(FIRST);

        done(days.drop(LogDays.Part.EVENT, FIRST));

        assertThat(all(days.before(LogDays.Part.EVENT, SECOND))).isEmpty();
        assertThat(conversations()).containsExactly("new");
    }

    @Test
    void daysAreMadeWhileOthersReadAndWrite() {
        append(FIRST, "old");

        Appended appended = value(Mono.usingWhen(
                database.unpooled().create(),
                other -> begin(other)
                        .then(execute(other, "select count(*) from event"))
                        .then(execute(other, "select make_event_partitions('2026-06-01', 1)"))
                        .then(execute(other, "commit"))
                        .then(begin(other))
                        .then(execute(other, "select count(*) from event"))
                        .then(execute(other, "delete from event where conversation = 'none'"))
                        .then(writer(FIRST.plusDays(30)).append(event("far ahead"))),
                Connection::close));

        assertThat(appended.accepted()).isEqualTo(1);
    }

    @Test
    void whoeverHoldsTheTablesDoesNotHoldUpADayThatIsThere() {
        append(FIRST, "old");

        Appended appended = value(Mono.usingWhen(
                database.unpooled().create(),
                other -> begin(other)
                        .then(execute(other, "lock table event in share update exclusive mode"))
                        .then(writer(SECOND).append(event("new"))),
                Connection::close));

        assertThat(appended.accepted()).isEqualTo(1);
    }

    @Test
    void keysAreForgottenByTheDayOnWhichTheyCame() {
        append(FIRST, "old");
        append(SECOND, "new");

        assertThat(value(days.forgetKeys(SECOND))).isEqualTo(1);

        assertThat(value(writer(SECOND).append(event("old"))).accepted()).isEqualTo(1);
        assertThat(value(writer(SECOND).append(event("new"))).accepted()).isZero();
    }

    @Test
    void oneProcessDropsAtATime() {
        List<String> done = all(days.alone(days.alone(Mono.just("inner")).defaultIfEmpty("left alone"))
                .flux());

        assertThat(done).containsExactly("left alone");
    }

    /// Drops the first day while the reader holds it; two writers come and go, and a reader of the log sees them.
    private Mono<List<String>> droppingWhile(Connection reader) {
        Mono<Void> drop = days.drop(LogDays.Part.EVENT, FIRST).cache();
        Mono<List<String>> others = waiting()
                .then(writer(SECOND).append(event("meanwhile")))
                .then(writer(SECOND).append(event("meanwhile too")))
                .then(read(reader))
                .flatMap(seen -> execute(reader, "commit").thenReturn(seen));
        return Mono.zip(drop.thenReturn(true), others, (_, seen) -> seen);
    }

    /// Until the drop has begun and waits for the reader.
    private Mono<Boolean> waiting() {
        return database.client()
                .sql("select exists (select from log_day where leaving)")
                .mapValue(Boolean.class)
                .one()
                .filter(leaving -> leaving)
                .repeatWhenEmpty(turns -> turns.delayElements(Duration.ofMillis(20)));
    }

    private static Mono<List<String>> read(Connection reader) {
        return Flux.from(reader.createStatement("select conversation from event order by xid, number")
                        .execute())
                .flatMap(result -> result.map((row, _) -> String.valueOf(row.get(0, String.class))))
                .collectList();
    }

    private static Mono<Void> begin(Connection connection) {
        return Mono.from(connection.beginTransaction());
    }

    private static Mono<Void> execute(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(result -> result.map((_, _) -> 0))
                .then();
    }

    private List<String> conversations() {
        return all(database.client()
                .sql("select conversation from event order by xid, number")
                .mapValue(String.class)
                .all());
    }

    private void append(LocalDate day, String conversation) {
        value(writer(day).append(event(conversation)));
    }

    private EventLog writer(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new EventLog(database, InstantSource.fixed(noon));
    }

    private static List<Incoming> event(String conversation) {
        return List.of(told(conversation, EventType.MESSAGE_IN).saying("Hello"));
    }
}
