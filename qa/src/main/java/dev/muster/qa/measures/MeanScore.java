package dev.muster.qa.measures;

import dev.muster.qa.Confidence;
import java.util.List;
import java.util.OptionalDouble;

/// The mean QA score of a simple random sample, and what it says about the mean of all.
///
/// @param scores one for each reviewed conversation that has a score, 0 to 1; may be empty
/// @param population how many conversations the sample stands for, at least as many as scores
public record MeanScore(List<Double> scores, int population) {

    /// From here on the t interval covers 93 to 95 % where it says 95. Scores are skewed: most near 1, a few
    /// failed ones at 0, which a smaller sample often misses altogether; t then covers as little as 85 %.
    static final int ENOUGH_FOR_T = 100;

    public MeanScore {
        scores = List.copyOf(scores);
        for (double score : scores) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("Score (%s) must be 0 to 1.".formatted(score));
            }
        }
        if (population < scores.size()) {
            throw new IllegalArgumentException(
                    "Population (%d) must not be smaller than its sample (%d).".formatted(population, scores.size()));
        }
    }

    /// 0 to 1; empty without a score.
    public OptionalDouble mean() {
        return scores.stream().mapToDouble(Double::doubleValue).average();
    }

    /// Where the mean of the whole population lies.
    ///
    /// From 100 scores on: mean ± t·s/√n·√(1−n/N) with n − 1 degrees of freedom. With fewer, or where all
    /// are equal: the Wilson interval, which takes each score for as uncertain as a yes or no with that mean.
    /// No scores between 0 and 1 spread more, so it is wider than need be, and not too narrow. Its n is
    /// enlarged for the finite population to n(N−1)/(N−n). Without a score 0 to 1; the mean itself where
    /// everything was reviewed.
    ///
    /// Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), sections 2.6 to 2.8, and 2.15 for
    /// skewed values.
    public ConfidenceInterval interval(Confidence confidence) {
        int n = scores.size();
        if (n == 0) {
            return new ConfidenceInterval(0, 1, confidence);
        }
        double mean = mean().orElseThrow();
        if (n == population) {
            return new ConfidenceInterval(mean, mean, confidence);
        }
        return n < ENOUGH_FOR_T || allEqual()
                ? Wilson.interval(mean, n * (population - 1.0) / (population - n), confidence)
                : studentInterval(mean, confidence);
    }

    private ConfidenceInterval studentInterval(double mean, Confidence confidence) {
        double half = StudentT.twoSided(confidence, scores.size() - 1) * standardError(mean);
        return new ConfidenceInterval(mean - half, mean + half, confidence).within(0, 1);
    }

    double standardError(double mean) {
        int n = scores.size();
        return Math.sqrt(variance(mean) / n * (1 - (double) n / population));
    }

    private boolean allEqual() {
        return scores.stream().distinct().count() == 1;
    }

    private double variance(double mean) {
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        return squares / (scores.size() - 1);
    }
}
