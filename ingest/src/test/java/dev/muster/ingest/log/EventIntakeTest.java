package dev.muster.ingest.log;

import static dev.muster.sql.event.Await.done;
import static dev.muster.sql.event.Await.value;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.Database;
import dev.muster.sql.Outage;
import dev.muster.sql.TestDatabase;
import dev.muster.sql.event.Content;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

class EventIntakeTest {

    private final Database database = TestDatabase.fresh();
    private final Queue<GroupCommit> commits = new ConcurrentLinkedQueue<>();
    private final EventIntake intake = new EventIntake(new EventLog(database, InstantSource.system()), commits::add);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachRequestOfAGroupIsToldItsOwn() {
        List<Receipt> receipts = value(Flux.range(0, 100)
                .flatMapSequential(
                        i -> intake.accept(List.of(
                                told("c" + i, EventType.OPENED).incoming(),
                                told("c" + i / 2 * 2, EventType.NOTE).incoming())),
                        100)
                .collectList());

        assertThat(receipts.stream().mapToInt(Receipt::accepted).sum()).isEqualTo(150);
        assertThat(receipts).allMatch(receipt -> receipt.accepted() + receipt.duplicates() == 2);
    }

    @Test
    void aRowTheDatabaseRefusesFailsItsOwnRequestOnly() {
        value(intake.accept(List.of(told("first", EventType.OPENED).incoming())));
        done(database.client()
                .sql("alter table event add check (conversation <> 'poison')")
                .then());

        List<String> results = value(Flux.range(0, 50)
                .flatMapSequential(
                        i -> intake.accept(List.of(told(i == 25 ? "poison" : "c" + i, EventType.NOTE)
                                        .incoming()))
                                .map(_ -> "stored")
                                .onErrorResume(failure -> Mono.just(Outage.is(failure) ? "outage" : "refused")),
                        50)
                .collectList());

        assertThat(results).hasSize(50);
        assertThat(results.get(25)).isEqualTo("refused");
        assertThat(results.stream().filter("stored"::equals)).hasSize(49);
        assertThat(commits)
                .as("halving needs few commits where one by one would need 50")
                .hasSizeLessThan(20);
    }

    @Test
    void aValueTheDatabaseCannotTakeIsARefusalToo() {
        value(intake.accept(List.of(told("first", EventType.OPENED).id("1").incoming())));
        done(database.client()
                .sql("alter table event add check (cast(id as bigint) > 0)")
                .then());

        boolean refusal = value(
                intake.accept(List.of(told("c", EventType.NOTE).id("no number").incoming()))
                        .map(_ -> false)
                        .onErrorResume(failure -> Mono.just(Outage.isRefusal(failure))));

        assertThat(refusal).isTrue();
    }

    @Test
    void moreThanMemoryAllowsIsTurnedAway() {
        var much = Flux.range(0, 100_001)
                .map(i -> told("c", EventType.NOTE).id(Integer.toString(i)).incoming());

        String result = value(much.collectList()
                .flatMap(intake::accept)
                .map(_ -> "stored")
                .onErrorResume(IntakeFull.class, full -> Mono.just(String.valueOf(full.getMessage()))));

        assertThat(result).isEqualTo("Events waiting for a commit (100001) must be at most 100000.");
    }

    @Test
    void whatGoneSendersLeftWaitingIsBoundedAndStored() {
        EventIntake narrow = new EventIntake(new EventLog(database, InstantSource.system()), commits::add, 1_000);
        value(narrow.accept(List.of(large("first"))));
        value(database.transaction()
                .execute(_ -> database.client()
                        .sql("lock table event_key in exclusive mode")
                        .then()
                        .then(Mono.fromRunnable(() -> {
                            narrow.accept(List.of(large("second"))).subscribe().dispose();
                            narrow.accept(List.of(large("third"))).subscribe().dispose();
                        }))
                        .then(narrow.accept(List.of(large("fourth"))).map(_ -> "stored"))
                        .onErrorResume(IntakeFull.class, full -> Mono.just(String.valueOf(full.getMessage()))))
                .single()
                .doOnNext(result ->
                        assertThat(result).isEqualTo("Characters waiting for a commit (1200) must be at most 1000.")));

        value(Flux.defer(() -> narrow.accept(List.of(large("second"), large("third"))))
                .retryWhen(Retry.fixedDelay(1_000, Duration.ofMillis(10)).filter(IntakeFull.class::isInstance))
                .filter(receipt -> receipt.duplicates() == 2)
                .next());
    }

    @Test
    void whoWaitsBehindAHangingLaneGetsAnotherThoughNobodyElseComes() {
        value(intake.accept(List.of(told("first", EventType.NOTE).incoming())));

        Receipt receipt = value(Mono.usingWhen(
                        database.unpooled().create(),
                        other -> Mono.from(other.beginTransaction())
                                .thenMany(Flux.from(other.createStatement(
                                                        "insert into event_key values ('test', 'held', current_date, 1)")
                                                .execute())
                                        .flatMap(result -> result.getRowsUpdated()))
                                .then(Mono.defer(() -> {
                                    intake.accept(List.of(told("c", EventType.NOTE)
                                                    .id("held")
                                                    .incoming()))
                                            .subscribe();
                                    return intake.accept(List.of(
                                            told("c", EventType.NOTE).id("free").incoming()));
                                })),
                        Connection::close)
                .timeout(Duration.ofSeconds(5)));

        assertThat(receipt).isEqualTo(new Receipt(1, 0));
    }

    @Test
    void aListenerThatThrowsIsNoCommitThatFailed() {
        EventIntake deaf = new EventIntake(new EventLog(database, InstantSource.system()), commit -> {
            commits.add(commit);
            throw new IllegalStateException("deaf");
        });

        List<Receipt> receipts = value(Flux.range(0, 10)
                .flatMap(i -> deaf.accept(List.of(told("c" + i, EventType.NOTE).incoming())), 10)
                .collectList());

        assertThat(receipts).hasSize(10).containsOnly(new Receipt(1, 0));
        assertThat(commits.stream().mapToInt(GroupCommit::events).sum())
                .as("nothing is written twice")
                .isEqualTo(10);
    }

    private static Incoming large(String id) {
        return new Incoming(told("c", EventType.NOTE).id(id).event(), Content.NONE.as("x".repeat(600)));
    }
}
