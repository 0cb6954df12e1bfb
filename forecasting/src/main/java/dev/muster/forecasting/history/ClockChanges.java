package dev.muster.forecasting.history;

import dev.muster.forecasting.Series;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Counts kept in local time, around the hours that a clock skips or repeats.
public final class ClockChanges {

    private ClockChanges() {}

    /// A series without the intervals that touch an hour skipped or repeated by another zone's clock: they become not
    /// observed.
    ///
    /// @param local counts at local times, read as they stand
    /// @param zone whose clock those times were read off
    public static Series leftOut(Series local, ZoneId zone) {
        double[] values = new double[local.size()];
        for (int i = 0; i < values.length; i++) {
            Instant last = local.interval(i).end().minusSeconds(1);
            boolean plain = shownOnce(local, local.interval(i).start(), zone) && shownOnce(local, last, zone);
            values[i] = plain ? local.at(i) : Double.NaN;
        }
        return Series.of(local.grid(), values);
    }

    private static boolean shownOnce(Series local, Instant instant, ZoneId zone) {
        LocalDateTime shown = LocalDateTime.ofInstant(instant, local.zone());
        return zone.getRules().getValidOffsets(shown).size() == 1;
    }
}
