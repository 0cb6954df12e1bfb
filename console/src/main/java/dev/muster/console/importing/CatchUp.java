package dev.muster.console.importing;

import dev.muster.ingest.projection.Projector;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.ProjectionPosition.Reached;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongConsumer;
import reactor.core.publisher.Mono;

/// Brings conversations and volume up to the end of the log, where no server is there to do it.
///
/// It waits for the database: not for the thread of a page.
public final class CatchUp {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// Between two looks at what is left, which take their time where it is much.
    private static final Duration PACE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Projector projector;
    private final ProjectionPosition position;

    public CatchUp(Database database, EventLog log) {
        this.log = log;
        projector = new Projector(database, log);
        position = new ProjectionPosition(database, Projector.NAME);
    }

    /// @param left told now and then how many events are left
    /// @return how many there were
    public long run(LongConsumer left) {
        long begun = behind();
        for (long behind = begun; behind > 0; behind = behind()) {
            left.accept(behind);
            projector
                    .catchUp()
                    .sample(PACE)
                    .concatMap(_ -> position.read().map(Reached::position).flatMap(log::countAfter))
                    .doOnNext(left::accept)
                    // A transaction elsewhere, such as an automatic ANALYZE, may hold readers back for a moment.
                    .then(Mono.delay(PAUSE))
                    .block();
        }
        return begun;
    }

    private long behind() {
        return Objects.requireNonNull(
                position.read().map(Reached::position).flatMap(log::countAfter).block());
    }
}
