package dev.muster.console.importing;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How a file of counts is to be read where it does not say it itself.
///
/// @param queue    the queue of a file without a column for it; null where files have one
/// @param site     whose clock the local times are of; null for that of each queue's site
/// @param zone     the clock of the local times, before that of any site; null where a site says it
/// @param interval to which counts are added up; null for the file's own spacing
public record Reading(
        @Nullable QueueId queue,
        @Nullable SiteId site,
        @Nullable ZoneId zone,
        @Nullable Duration interval) {

    /// Everything as the file and the directory say it.
    public static final Reading AS_IT_STANDS = new Reading(null, null, null, null);
}
