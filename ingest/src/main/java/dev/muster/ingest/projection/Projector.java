package dev.muster.ingest.projection;

import dev.muster.sql.Database;
import dev.muster.sql.conversation.Conversations;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.Position;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.Touched;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Keeps conversations and volume equal to what the log says, each event counted exactly once.
///
/// What is written and how far was read commit together. Of several projectors on one database one works and the others
/// stand by. After any stop it goes on where it was.
public final class Projector {

    /// Its name among the readers of the log.
    public static final String NAME = "conversations";

    private static final Logger LOGGER = LoggerFactory.getLogger(Projector.class);
    private static final int BATCH = 10_000;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final Database database;
    private final EventLog log;
    private final ProjectionPosition position;
    private final Conversations conversations;
    private final Volumes volumes;
    private final int batch;

    public Projector(Database database, EventLog log) {
        this(database, log, BATCH);
    }

    /// @param batch events to take at most in one transaction
    Projector(Database database, EventLog log, int batch) {
        this.database = database;
        this.log = log;
        this.batch = batch;
        position = new ProjectionPosition(database, NAME);
        conversations = new Conversations(database);
        volumes = new Volumes(database);
    }

    /// Follows the log until it is cancelled, through outages of the database.
    public Flux<Position> follow() {
        return log.ticks().concatMap(_ -> catchUp().onErrorResume(this::pause), 1);
    }

    /// Works off what is in the log now: the positions reached, a transaction each. Empty where there is nothing new or
    /// where another projector is at work.
    public Flux<Position> catchUp() {
        return step().expand(done -> done.more() ? step() : Mono.empty()).map(Touched::upTo);
    }

    private Mono<Touched> step() {
        return position.lock()
                .filter(mine -> mine)
                .flatMap(_ -> position.read())
                .flatMap(old -> log.touched(old, batch)
                        .flatMap(touched -> project(old, touched).thenReturn(touched)))
                .as(database.transaction()::transactional);
    }

    private Mono<Void> project(Position old, Touched touched) {
        return log.of(touched.conversations(), touched.upTo())
                .collectList()
                .publishOn(Schedulers.parallel())
                .map(events -> Changes.of(events, old))
                .flatMap(this::write)
                .then(position.write(touched.upTo()));
    }

    private Mono<Void> write(Changes changes) {
        Mono<Void> rows =
                changes.conversations().isEmpty() ? Mono.empty() : conversations.replace(changes.conversations());
        return changes.volumes().isEmpty() ? rows : rows.then(volumes.add(changes.volumes()));
    }

    private Mono<Position> pause(Throwable failure) {
        LOGGER.warn("The projection stands still and tries again: {}", failure.toString());
        return Mono.delay(PAUSE_AFTER_FAILURE).then(Mono.empty());
    }
}
