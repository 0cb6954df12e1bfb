package dev.muster.console.today;

import dev.muster.forecasting.QueueId;
import dev.muster.ingest.live.QueueNow;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.volume.Volume;
import java.time.Duration;
import java.util.OptionalDouble;

/// A queue at this moment, as its row reads.
///
/// @param waiting     conversations without an agent
/// @param longestWait of those, zero where nobody waits
/// @param active      conversations that agents have
/// @param today       counts since midnight
/// @param level       share of first replies in time today; empty where nothing counts yet
/// @param goal        the share promised
/// @param within      the time promised
record QueueRow(
        QueueId id,
        String name,
        Standing standing,
        int waiting,
        Duration longestWait,
        int active,
        Volume today,
        OptionalDouble level,
        double goal,
        Duration within) {

    static QueueRow of(Queue queue, QueueNow now) {
        return new QueueRow(
                queue.id(),
                queue.name(),
                Standing.of(now, queue.goals()),
                now.waiting(),
                now.longestWait(),
                now.active(),
                now.today(),
                now.firstReply().share(),
                queue.goals().firstReply().share(),
                queue.goals().firstReply().within());
    }
}
