package dev.muster.ingest.live;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.ReplyGoal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

/// What "today" and "in time" mean.
///
/// Both are asked anew for every snapshot, so they may change but must not wait.
///
/// @param zone  of the site whose day is shown
/// @param goals the promise of each queue
public record LiveSettings(Supplier<ZoneId> zone, Function<QueueId, ReplyGoal> goals) {

    Instant dayStart(Instant now) {
        ZoneId here = zone.get();
        return LocalDate.ofInstant(now, here).atStartOfDay(here).toInstant();
    }
}
