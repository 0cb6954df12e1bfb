package dev.muster.ingest.projection;

import dev.muster.sql.Database;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.ProjectionPosition.Reached;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Keeps conversations and volume equal to what the log says, each event counted exactly once.
///
/// What is written and how far was read commit together. Of several projectors on one database one works and
/// the others stand by. After any stop it goes on where it was.
public final class Projector {

    /// Its name among the readers of the log.
    public static final String NAME = "conversations";

    private static final Logger LOGGER = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 60_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /// From one look into the log to the next at least, so that a conversation in which much is told in a short
    /// time is not written each time.
    private static final Duration PACE = Duration.ofMillis(500);

    private record Done(
            Step step, Reached before, Map<ConversationId, History> histories, Map<AgentQuarter, Quarter> quarters) {}

    private final Database database;
    private final EventLog log;
    private final int batch;
    private final ProjectionPosition position;
    private final Tables tables;
    private final Histories histories;
    private final Quarters quarters;
    private volatile Reached remembered = new Reached(Position.START, -1);

    public Projector(Database database, EventLog log) {
        this(database, log, BATCH, Histories.usualCapacity());
    }

    /// @param batch    events to take at most in one transaction
    /// @param remember events, and active parts, to keep in memory at most
    Projector(Database database, EventLog log, int batch, int remember) {
        this.database = database;
        this.log = log;
        this.batch = batch;
        position = new ProjectionPosition(database, NAME);
        tables = Tables.of(database);
        histories = new Histories(log, tables.conversations(), remember);
        quarters = new Quarters(tables.parts(), remember);
    }

    /// Follows the log until it is cancelled, through outages of the database.
    public Flux<Position> follow() {
        return log.ticks()
                .concatMap(
                        _ -> Flux.merge(
                                catchUp().onErrorResume(this::pause),
                                Mono.delay(PACE).then(Mono.empty())),
                        1);
    }

    /// Works off what is in the log now: the positions reached, a transaction each. Empty where there is
    /// nothing new or where another projector is at work.
    public Flux<Position> catchUp() {
        return step().expand(done -> done.step().more() ? step() : Mono.empty())
                .map(done -> done.step().upTo());
    }

    private Mono<Done> step() {
        return position.tryLock()
                .filter(mine -> mine)
                .flatMap(_ -> position.read())
                .doOnNext(this::compare)
                .flatMap(reached -> log.after(reached.position(), batch)
                        .map(page -> Step.of(page, reached.position()))
                        .filter(step -> !step.isEmpty())
                        .flatMap(step -> project(reached, step)))
                .as(database.transaction()::transactional)
                .doOnNext(this::remember);
    }

    private Mono<Done> project(Reached reached, Step step) {
        return histories
                .of(step.ids(), reached.position(), reached.position())
                .publishOn(Schedulers.parallel())
                .flatMap(before -> write(reached, step, before, step.after(before)));
    }

    private Mono<Done> write(
            Reached reached, Step step, Map<ConversationId, History> before, Map<ConversationId, History> after) {
        Changes changes = Changes.between(before, after);
        return quarters.take(changes.quarters())
                .flatMap(in -> tables.write(changes, changes.work(in))
                        .then(tables.states().add(step.agentStates()))
                        .then(position.write(step.upTo()))
                        .thenReturn(new Done(step, reached, after, in)));
    }

    /// What is remembered holds only where it was left: not after a failure, nor where somebody else has
    /// written since.
    private void compare(Reached reached) {
        if (!reached.equals(remembered)) {
            histories.forget();
            quarters.forget();
        }
    }

    private void remember(Done done) {
        histories.remember(done.histories());
        quarters.remember(done.quarters());
        remembered = new Reached(done.step().upTo(), done.before().epoch());
    }

    private Mono<Position> pause(Throwable failure) {
        LOGGER.warn("The projection stands still and tries again: {}", failure.toString());
        return Mono.delay(PAUSE_AFTER_FAILURE).then(Mono.empty());
    }
}
