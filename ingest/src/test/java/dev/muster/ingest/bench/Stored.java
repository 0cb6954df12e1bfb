package dev.muster.ingest.bench;

import static dev.muster.sql.event.Await.value;

import dev.muster.ingest.projection.Projector;
import dev.muster.ingest.projection.Rebuild;
import dev.muster.ingest.projection.Rebuilt;
import dev.muster.sql.Database;
import dev.muster.sql.event.EventLog;
import dev.muster.sql.event.ProjectionPosition;
import dev.muster.sql.event.ProjectionPosition.Reached;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What a database holds after everything that was done to it, against what its senders were told.
///
/// @param kills              processes that were killed
/// @param acknowledged       events whose request was answered 200
/// @param lost               of these, events that are not in the log
/// @param twice              events that are in the log more than once
/// @param rebuildDifferences rows of the projections that a rebuild from the log makes otherwise
/// @param notRecovered       kills after which nothing was acknowledged any more
record Stored(int kills, long acknowledged, long lost, long twice, long rebuildDifferences, int notRecovered) {

    static Stored in(Path folder, int kills, Collection<String> acknowledged, int notRecovered) {
        try (Database database = Database.embedded(folder)) {
            Map<String, Integer> events = count(database, "select id from event");
            EventLog log = new EventLog(database, InstantSource.system());
            project(database, log);
            Rebuilt rebuilt = Objects.requireNonNull(
                    new Rebuild(database, log).run(Rebuild.ALL, _ -> {}).block());
            return new Stored(
                    kills,
                    acknowledged.size(),
                    acknowledged.stream().filter(id -> !events.containsKey(id)).count(),
                    events.values().stream().filter(times -> times > 1).count(),
                    rebuilt.different(),
                    notRecovered);
        }
    }

    boolean isSound() {
        return lost == 0 && twice == 0 && rebuildDifferences == 0 && notRecovered == 0;
    }

    /// The line that ends the benchmark.
    String line() {
        return "kills=%d acknowledged=%d lost=%d twice=%d rebuild_differences=%d not_recovered=%d"
                .formatted(kills, acknowledged, lost, twice, rebuildDifferences, notRecovered);
    }

    private static void project(Database database, EventLog log) {
        Projector projector = new Projector(database, log);
        ProjectionPosition position = new ProjectionPosition(database, Projector.NAME);
        // One look is not enough: an automatic VACUUM or ANALYZE holds readers back for a moment.
        while (value(position.read().map(Reached::position).flatMap(log::countAfter)) > 0) {
            projector.catchUp().blockLast();
        }
    }

    private static Map<String, Integer> count(Database database, String query) {
        Map<String, Integer> times = new HashMap<>();
        database.client()
                .sql(query)
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .all()
                .doOnNext(value -> times.merge(value, 1, Integer::sum))
                .blockLast();
        return times;
    }
}
