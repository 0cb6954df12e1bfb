package dev.muster.console.reports.operation;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// What a report is about.
///
/// @param zone   of the site; days begin on its clock
/// @param from   the first day
/// @param to     the last day, included
/// @param queues of the site; all of them where empty
public record ReportRequest(SiteId site, ZoneId zone, LocalDate from, LocalDate to, Set<QueueId> queues) {

    /// The longest period a report can be about.
    public static final int MOST_DAYS = 400;

    public ReportRequest {
        queues = Set.copyOf(queues);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The first day (%s) must not follow the last (%s).".formatted(from, to));
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A report (%s to %s) must be about at most %d days.".formatted(from, to, MOST_DAYS));
        }
    }

    public Interval interval() {
        return Interval.between(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
