package dev.muster.forecasting.group;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Normal;
import java.util.Arrays;

/// Counts about an expectation that is itself uncertain: Poisson about a gamma, the negative binomial distribution.
final class Counts {

    private static final double[] LEVELS = Distribution.levels();
    private static final double[] NORMAL =
            Arrays.stream(LEVELS).map(Normal::quantile).toArray();
    private static final double MANY = 30;
    private static final double SMALLEST = 1e-6;

    private Counts() {}

    /// @param mean 0 or more
    /// @param doubt variance of the expectation over the square of the mean, 0 or more
    static Distribution about(double mean, double doubt) {
        double[] quantiles = mean > MANY ? expanded(mean, doubt) : summed(mean, Math.max(doubt, SMALLEST));
        for (int i = 1; i < quantiles.length; i++) {
            quantiles[i] = Math.max(quantiles[i], quantiles[i - 1]);
        }
        return Distribution.of(mean, quantiles);
    }

    /// By Cornish and Fisher's expansion with the skewness of the distribution.
    private static double[] expanded(double mean, double doubt) {
        double deviation = Math.sqrt(mean + doubt * mean * mean);
        double skewness = (1 + 2 * doubt * mean) / deviation;
        return Arrays.stream(NORMAL)
                .map(z -> Math.max(0, mean + deviation * (z + (z * z - 1) * skewness / 6)))
                .toArray();
    }

    /// By adding up the probabilities of 0, 1, 2 and so on.
    private static double[] summed(double mean, double doubt) {
        double[] quantiles = new double[LEVELS.length];
        double shape = 1 / doubt;
        double ratio = mean / (shape + mean);
        double probability = Math.exp(-shape * Math.log1p(mean / shape));
        double sum = probability;
        int count = 0;
        for (int i = 0; i < LEVELS.length; i++) {
            while (sum < LEVELS[i] && probability > Double.MIN_NORMAL) {
                probability *= (count + shape) / (count + 1) * ratio;
                sum += probability;
                count++;
            }
            quantiles[i] = count;
        }
        return quantiles;
    }
}
