package dev.muster.console.reports.operation;

import dev.muster.console.access.Reach;
import dev.muster.console.quality.Estimate;
import dev.muster.console.quality.SampleResult;
import dev.muster.console.quality.SampleResults;
import dev.muster.console.quality.ScoredReview;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.review.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the samples say that were drawn from conversations closed in a period.
@Component
final class QualityFigures {

    private final Samples samples;
    private final SampleResults results;

    QualityFigures(Samples samples, SampleResults results) {
        this.samples = samples;
        this.results = results;
    }

    /// @param queues those of the report; reviews of others are left out by queue, and samples with others are shown
    ///     whole
    Mono<QualityReport> of(ReportRequest request, List<Queue> queues, Reach reach) {
        if (!reach.covers(request.site())) {
            return Mono.just(QualityReport.NONE);
        }
        return samples.touching(request.interval())
                .filter(sample -> reach.coversAll(sample.queues()))
                .concatMap(results::of)
                .collectList()
                .map(found -> report(request, found, queues));
    }

    private static QualityReport report(ReportRequest request, List<SampleResult> found, List<Queue> queues) {
        Map<QueueId, List<ScoredReview>> byQueue = new TreeMap<>();
        for (SampleResult result : found) {
            for (ScoredReview review : QualityReport.within(result, request.interval())) {
                QueueId queue = review.queue();
                if (queue != null) {
                    byQueue.computeIfAbsent(queue, _ -> new ArrayList<>()).add(review);
                }
            }
        }
        List<QualityReport.Part> parts = new ArrayList<>();
        for (Queue queue : queues) {
            List<ScoredReview> reviews = byQueue.getOrDefault(queue.id(), List.of());
            if (!reviews.isEmpty()) {
                parts.add(
                        new QualityReport.Part(queue.name(), null, Estimate.ofUnbounded(SampleResult.scores(reviews))));
                SampleResult.sections(reviews, Integer.MAX_VALUE)
                        .forEach(section -> parts.add(new QualityReport.Part(
                                queue.name(), section.of().name(), section.estimate())));
            }
        }
        return new QualityReport(found, parts, QualityReport.mean(found, request.interval()));
    }
}
