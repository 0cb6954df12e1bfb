package dev.muster.ingest.live;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.ServiceLevel;
import dev.muster.sql.volume.Volume;
import java.time.Duration;

/// A queue at this moment.
///
/// @param waiting     conversations in it with nobody assigned
/// @param longestWait of those, since they entered it; zero where nobody waits
/// @param active      conversations an agent has
/// @param today       counts since the day began on the site's clock
/// @param firstReply  how many of today's first replies by a person kept the queue's goal
public record QueueNow(
        QueueId queue, int waiting, Duration longestWait, int active, Volume today, ServiceLevel firstReply) {}
