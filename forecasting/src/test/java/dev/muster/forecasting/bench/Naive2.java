package dev.muster.forecasting.bench;

import dev.muster.forecasting.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The competition's yardstick: the last value, after a multiplicative seasonal adjustment where the autocorrelation at
/// the season's lag is significant at 90 %.
final class Naive2 {

    private static final double NORMAL_95 = 1.645;

    private Naive2() {}

    static List<Distribution> ahead(double[] past, int season, int horizon) {
        double[] factors = isSeasonal(past, season) ? factors(past, season) : ones(season);
        int last = past.length - 1;
        double level = past[last] / factors[last % season];
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(step -> point(level * factors[(last + step) % season]))
                .toList();
    }

    private static Distribution point(double value) {
        double[] quantiles = new double[Distribution.levels().length];
        Arrays.fill(quantiles, value);
        return Distribution.of(value, quantiles);
    }

    private static boolean isSeasonal(double[] past, int season) {
        double squares = 0;
        for (int lag = 1; lag < season; lag++) {
            squares += Math.pow(autocorrelation(past, lag), 2);
        }
        double limit = NORMAL_95 * Math.sqrt((1 + 2 * squares) / past.length);
        return Math.abs(autocorrelation(past, season)) > limit;
    }

    private static double autocorrelation(double[] past, int lag) {
        double mean = Arrays.stream(past).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < past.length; i++) {
            squares += (past[i] - mean) * (past[i] - mean);
            products += i < lag ? 0 : (past[i] - mean) * (past[i - lag] - mean);
        }
        return squares == 0 ? 0 : products / squares;
    }

    /// Classical decomposition: the mean ratio to a centred moving average, by place in the season.
    private static double[] factors(double[] past, int season) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int i = season / 2; i < past.length - season / 2; i++) {
            double average = (past[i - season / 2] + past[i + season / 2]) / 2;
            for (int near = i - season / 2 + 1; near < i + season / 2; near++) {
                average += past[near];
            }
            sums[i % season] += past[i] * season / average;
            counts[i % season]++;
        }
        double[] factors = new double[season];
        Arrays.setAll(factors, place -> sums[place] / counts[place]);
        double mean = Arrays.stream(factors).average().orElseThrow();
        return Arrays.stream(factors).map(factor -> factor / mean).toArray();
    }

    private static double[] ones(int season) {
        double[] ones = new double[season];
        Arrays.fill(ones, 1);
        return ones;
    }
}
