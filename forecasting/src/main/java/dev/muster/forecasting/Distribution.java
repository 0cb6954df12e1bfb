package dev.muster.forecasting;

import java.util.Arrays;
import java.util.Collection;

/// How many will arrive in one interval, as probabilities: an expectation and quantiles at fixed [levels][#LEVELS].
public final class Distribution {

    private static final double[] LEVELS = {
        0.005, 0.01, 0.025, 0.05, 0.10, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.65, 0.70, 0.75,
        0.80, 0.85, 0.90, 0.95, 0.975, 0.99, 0.995
    };

    /// Nobody arrives, because nobody can.
    public static final Distribution CLOSED = new Distribution(0, new double[LEVELS.length]);

    private final double mean;
    private final double[] quantiles;

    private Distribution(double mean, double[] quantiles) {
        this.mean = mean;
        this.quantiles = quantiles;
    }

    /// @param mean expected arrivals, 0 or more
    /// @param quantiles one for each of the [levels][#levels()], 0 or more, none below the one before it
    /// @throws IllegalArgumentException where a value breaks these rules
    public static Distribution of(double mean, double[] quantiles) {
        if (!(mean >= 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException("Mean (%s) must be finite and not negative.".formatted(mean));
        }
        if (quantiles.length != LEVELS.length) {
            throw new IllegalArgumentException(
                    "Number of quantiles (%d) must be %d.".formatted(quantiles.length, LEVELS.length));
        }
        double floor = 0;
        for (double quantile : quantiles) {
            if (!(quantile >= floor)) {
                throw new IllegalArgumentException(
                        "Quantile (%s) must not be below the one before it (%s).".formatted(quantile, floor));
            }
            floor = quantile;
        }
        return new Distribution(mean, quantiles.clone());
    }

    /// Of what arrives in several intervals together.
    ///
    /// What they have in common adds up, what is each one's own mostly cancels out: of the distance
    /// between expectation and quantile, the common part adds as it is, the rest by squares.
    ///
    /// @param common share of an interval's doubt (its variance) that all have in common, 0 to 1
    static Distribution sum(Collection<Distribution> intervals, double common) {
        double mean = 0;
        double variance = 0;
        double[] away = new double[LEVELS.length];
        for (Distribution interval : intervals) {
            mean += interval.mean;
            variance += interval.variance();
            for (int i = 0; i < LEVELS.length; i++) {
                away[i] += interval.quantiles[i] - interval.mean;
            }
        }
        double[] quantiles = new double[LEVELS.length];
        for (int i = 0; i < LEVELS.length; i++) {
            double together = Math.sqrt(common) * away[i];
            double apart = Math.sqrt((1 - common) * variance) * Normal.quantile(LEVELS[i]);
            double reach = together * apart > 0 ? Math.copySign(Math.hypot(together, apart), apart) : together + apart;
            quantiles[i] = Math.max(mean + reach, i == 0 ? 0 : quantiles[i - 1]);
        }
        return new Distribution(mean, quantiles);
    }

    /// By the width of the middle that holds nineteen in twenty, as if normal.
    private double variance() {
        double deviation = band(0.95).width() / 2 / Normal.quantile(0.975);
        return deviation * deviation;
    }

    /// The probabilities at which quantiles are held, in ascending order.
    public static double[] levels() {
        return LEVELS.clone();
    }

    public double mean() {
        return mean;
    }

    /// The arrivals not exceeded with a probability, linear between the levels held and level beyond them.
    ///
    /// @param probability 0 to 1
    public double quantile(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("Probability (%s) must be 0 to 1.".formatted(probability));
        }
        int at = Arrays.binarySearch(LEVELS, probability);
        if (at >= 0) {
            return quantiles[at];
        }
        int above = -at - 1;
        if (above == 0 || above == LEVELS.length) {
            return quantiles[Math.min(above, LEVELS.length - 1)];
        }
        double share = (probability - LEVELS[above - 1]) / (LEVELS[above] - LEVELS[above - 1]);
        return quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1]);
    }

    /// The middle range that holds the arrivals with a probability, as much left out below as above.
    public Band band(double probability) {
        double tail = (1 - probability) / 2;
        return new Band(quantile(tail), quantile(1 - tail));
    }
}
