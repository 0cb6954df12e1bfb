package dev.muster.console.quality;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.qa.Confidence;
import dev.muster.qa.sampling.Margin;
import java.util.List;
import java.util.Set;

/// Which sample to draw.
///
/// @param period    conversations that were closed in it are the population
/// @param queues    of these queues, at least one
/// @param precision how exact the result is to be
/// @param seed      draws the same sample again
/// @param reviewers logins of those who are to review it, at least one
public record SampleRequest(
        Interval period, Set<QueueId> queues, Precision precision, long seed, List<String> reviewers) {

    public SampleRequest {
        queues = Set.copyOf(queues);
        reviewers = List.copyOf(reviewers);
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("A sample must have at least one queue.");
        }
        if (reviewers.isEmpty()) {
            throw new IllegalArgumentException("A sample must have at least one reviewer.");
        }
    }

    /// How exact a result is to be.
    ///
    /// @param margin to each side of a share
    public record Precision(Confidence confidence, Margin margin) {

        /// 95 % ± 5 points.
        public static final Precision USUAL = new Precision(Confidence.P95, Margin.FIVE_POINTS);
    }
}
