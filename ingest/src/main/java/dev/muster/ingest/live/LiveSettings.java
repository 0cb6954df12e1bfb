package dev.muster.ingest.live;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.ReplyGoal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;

/// What "today" and "in time" mean.
///
/// @param zone  of the site whose day is shown
/// @param goals the promise of each queue; asked anew for every snapshot, so it may change but must not wait
public record LiveSettings(ZoneId zone, Function<QueueId, ReplyGoal> goals) {

    Instant dayStart(Instant now) {
        return LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    }
}
