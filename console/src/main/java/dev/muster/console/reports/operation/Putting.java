package dev.muster.console.reports.operation;

import dev.muster.forecasting.QueueId;
import dev.muster.sql.conversation.FirstContact;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.volume.Breakdown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts together what was read for a report.
record Putting(
        ReportRequest request,
        ReportScope scope,
        Instant now,
        Map<QueueId, HandlingFold> folds,
        Map<QueueId, FirstContact> firstContacts,
        List<Breakdown> days) {

    private static final FirstContact NOTHING = new FirstContact(0, 0, 0);

    OperationReport together(List<Breakdown> hours, QualityReport quality, List<ScheduleDay> schedule) {
        QueueReport total = report(null, "All queues", promise(), days, sum(firstContacts.values()));
        List<QueueReport> queues = scope.ids().stream().map(this::queue).toList();
        return new OperationReport(
                request,
                scope.directory()
                        .site(request.site())
                        .map(Site::name)
                        .orElse(request.site().value()),
                now,
                total,
                queues,
                days,
                hours,
                quality,
                schedule,
                new Remarks(request, scope, now).of(total, days, quality, schedule));
    }

    private QueueReport queue(QueueId id) {
        return report(
                id,
                scope.name(id),
                scope.directory()
                        .queue(id)
                        .map(queue -> queue.goals().firstReply().within())
                        .orElse(null),
                days.stream().filter(row -> row.queue().equals(id)).toList(),
                firstContacts.getOrDefault(id, NOTHING));
    }

    private QueueReport report(
            @Nullable QueueId id,
            String name,
            @Nullable Duration promise,
            List<Breakdown> rows,
            FirstContact firstContact) {
        HandlingFold fold = Optional.ofNullable(folds.get(id == null ? ReportScope.ALL : id))
                .orElseGet(() -> new HandlingFold(now));
        return new QueueReport(id, name, promise, Counts.of(rows), fold.done(), firstContact);
    }

    private @Nullable Duration promise() {
        Set<Duration> promises = scope.queues().stream()
                .map((Queue queue) -> queue.goals().firstReply().within())
                .collect(Collectors.toSet());
        return promises.size() == 1 ? promises.iterator().next() : null;
    }

    private static FirstContact sum(Iterable<FirstContact> parts) {
        List<FirstContact> all = new ArrayList<>();
        parts.forEach(all::add);
        return all.stream()
                .reduce(
                        NOTHING,
                        (a, b) -> new FirstContact(
                                a.resolved() + b.resolved(), a.mature() + b.mature(), a.settled() + b.settled()));
    }
}
