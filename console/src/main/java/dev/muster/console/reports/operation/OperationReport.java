package dev.muster.console.reports.operation;

import dev.muster.sql.volume.Breakdown;
import java.time.Instant;
import java.util.List;

/// All figures of a report.
///
/// @param site    name of the site
/// @param madeAt  up to when things are known
/// @param total   of all queues of the report
/// @param queues  in the order of their names
/// @param days    counts by day and queue
/// @param hours   counts by hour and queue; none where the period is long
/// @param remarks what a reader must keep in mind, as sentences
record OperationReport(
        ReportRequest request,
        String site,
        Instant madeAt,
        QueueReport total,
        List<QueueReport> queues,
        List<Breakdown> days,
        List<Breakdown> hours,
        QualityReport quality,
        List<ScheduleDay> schedule,
        List<String> remarks) {

    OperationReport {
        queues = List.copyOf(queues);
        days = List.copyOf(days);
        hours = List.copyOf(hours);
        schedule = List.copyOf(schedule);
        remarks = List.copyOf(remarks);
    }
}
