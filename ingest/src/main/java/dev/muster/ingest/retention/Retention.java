package dev.muster.ingest.retention;

import dev.muster.ingest.projection.Freezing;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.LogDays;
import dev.muster.sql.event.LogDays.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Drops what has been kept long enough.
///
/// Before a day of the log goes, what was projected from it is frozen; a day the projector has not read yet
/// waits. Of several processes one works at a time, and what it leaves undone is done the next time.
public final class Retention {

    private static final Logger LOGGER = LoggerFactory.getLogger(Retention.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AFTER_THE_START = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofHours(6);

    private final LogDays days;
    private final Freezing freezing;
    private final InstantSource clock;
    private final Keeping keeping;

    public Retention(Database database, EventLog log, InstantSource clock, Keeping keeping) {
        this.clock = clock;
        this.keeping = keeping;
        days = new LogDays(database, PATIENCE);
        freezing = new Freezing(database, log);
    }

    /// Looks several times a day, until it is cancelled.
    public Flux<Dropped> follow() {
        return Flux.interval(AFTER_THE_START, AGAIN)
                .onBackpressureDrop()
                .concatMap(_ -> run().doOnNext(Retention::tell).onErrorResume(Retention::leave), 1);
    }

    /// Drops what is due by now. Idempotent; empty where another process is at work.
    public Mono<Dropped> run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Mono<Long> log = days.before(Part.EVENT, today.minusDays(keeping.log()))
                .concatMap(day -> freezing.upTo(day)
                        .filter(frozen -> frozen)
                        .flatMap(_ -> days.drop(Part.EVENT, day).thenReturn(day)))
                .count();
        Mono<Long> content = days.before(Part.CONTENT, today.minusDays(keeping.content()))
                .concatMap(day -> days.drop(Part.CONTENT, day).thenReturn(day))
                .count();
        Mono<Long> keys = days.forgetKeys(today.minusDays(keeping.keys()));
        return days.alone(content.flatMap(
                words -> log.flatMap(facts -> keys.map(forgotten -> new Dropped(facts, words, forgotten)))));
    }

    private static void tell(Dropped dropped) {
        if (!dropped.isNothing()) {
            LOGGER.info(
                    "Retention dropped {} days of the log, {} of its words and {} keys.",
                    dropped.logDays(),
                    dropped.contentDays(),
                    dropped.keys());
        }
    }

    private static Mono<Dropped> leave(Throwable failure) {
        LOGGER.warn("Retention leaves the rest to the next time: {}", failure.toString());
        return Mono.empty();
    }
}
