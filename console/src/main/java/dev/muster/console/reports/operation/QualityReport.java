package dev.muster.console.reports.operation;

import dev.muster.console.quality.Estimate;
import dev.muster.console.quality.SampleResult;
import dev.muster.console.quality.ScoredReview;
import dev.muster.forecasting.Interval;
import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the samples of the period say.
///
/// @param samples drawn from conversations closed in the period or a part of it, each as a whole
/// @param parts   of their finished reviews of conversations closed in the period, by queue and section
/// @param mean    of all that was sampled; null where nothing is reviewed, or samples overlap and cannot be added up
record QualityReport(
        List<SampleResult> samples,
        List<Part> parts,
        @Nullable Estimate mean) {

    static final QualityReport NONE = new QualityReport(List.of(), List.of(), null);

    QualityReport {
        samples = List.copyOf(samples);
        parts = List.copyOf(parts);
    }

    /// Of several samples each weighs as much as it was drawn from. The intervals are added up in the same way,
    /// which is rather too wide: chance does not err to one side in all of them. Of a sample that reaches beyond
    /// the period, the part within is a random sample too.
    static @Nullable Estimate mean(List<SampleResult> samples, Interval period) {
        if (overlap(samples)) {
            return null;
        }
        double weight = 0;
        double mean = 0;
        double low = 0;
        double high = 0;
        int n = 0;
        for (SampleResult sample : samples) {
            List<ScoredReview> within = within(sample, period);
            if (within.isEmpty()) {
                return null;
            }
            boolean whole = within.size() == sample.reviews().size();
            Estimate part = whole ? sample.whole() : Estimate.ofUnbounded(SampleResult.scores(within));
            double share = (double) within.size()
                    / sample.reviews().size()
                    * sample.sample().population();
            weight += share;
            mean += share * part.mean();
            low += share * part.interval().low();
            high += share * part.interval().high();
            n += part.n();
        }
        return n == 0
                ? null
                : new Estimate(n, mean / weight, new ConfidenceInterval(low / weight, high / weight, Confidence.P95));
    }

    /// The reviews of conversations closed in a period.
    static List<ScoredReview> within(SampleResult sample, Interval period) {
        return sample.reviews().stream()
                .filter(review -> review.closed() != null && period.contains(review.closed()))
                .toList();
    }

    private static boolean overlap(List<SampleResult> samples) {
        return samples.stream()
                .anyMatch(one -> samples.stream()
                        .anyMatch(other -> one.sample().id() < other.sample().id()
                                && one.sample().period().overlaps(other.sample().period())));
    }

    /// A queue's figure.
    ///
    /// @param section name, null for the whole scorecard
    record Part(String queue, @Nullable String section, Estimate estimate) {}
}
