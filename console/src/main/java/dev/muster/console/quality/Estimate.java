package dev.muster.console.quality;

import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import dev.muster.qa.measures.MeanScore;
import java.util.List;

/// A mean score with how far it holds.
///
/// @param n        reviews it rests on
/// @param mean     0 to 1; NaN without any
/// @param interval where the true mean lies, with 95 % confidence
public record Estimate(int n, double mean, ConfidenceInterval interval) {

    /// @param population how many the scores stand for
    static Estimate of(List<Double> scores, int population) {
        MeanScore score = new MeanScore(scores, Math.max(population, scores.size()));
        return new Estimate(scores.size(), score.mean().orElse(Double.NaN), score.interval(Confidence.P95));
    }

    /// For a part whose own population is not known: as if it were without bound, so never too narrow.
    public static Estimate ofUnbounded(List<Double> scores) {
        return of(scores, Integer.MAX_VALUE);
    }
}
