package dev.muster.forecasting.effort;

/// What a group of intervals came to, against what was expected of it.
final class GroupSums {

    private final Measure measure;
    private final Noise noise;
    private double sum;
    private double count;
    private double expected;
    private double slopes;
    private double variance;

    GroupSums(Measure measure, Noise noise) {
        this.measure = measure;
        this.noise = noise;
    }

    void add(double conversations, double total, double mean) {
        sum += total;
        count += conversations;
        expected += conversations * mean;
        slopes += conversations * measure.slope(mean);
        variance += noise.ofSum(conversations, mean, measure);
    }

    boolean isKnown() {
        return count > 0;
    }

    double observedMean() {
        return sum / count;
    }

    double expectedMean() {
        return expected / count;
    }

    /// How far the observed mean lies above the expected one, on the scale on which effects add up; NaN where nothing
    /// was counted. One conversation as expected is put to it, so that a thin group without or with nothing but
    /// successes stays finite.
    double departure() {
        return isKnown()
                ? measure.link((sum + expectedMean()) / (count + 1)) - measure.link(expectedMean())
                : Double.NaN;
    }

    /// Variance of [#departure], more than 0.
    double noise() {
        return isKnown() ? variance / (slopes * slopes) : Double.NaN;
    }
}
