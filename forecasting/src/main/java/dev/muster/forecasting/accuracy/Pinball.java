package dev.muster.forecasting.accuracy;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The loss that quantiles are judged by: what came above a quantile costs its probability, what fell below costs the
/// rest.
///
/// Source: Koenker & Bassett 1978.
public final class Pinball {

    private Pinball() {}

    /// The mean loss over the quantiles 0.05, 0.10 … 0.95, in arrivals.
    public static double of(Forecast forecast, int i, double actual) {
        return mean(probability -> forecast.quantile(i, probability), actual);
    }

    /// The same for the quantiles of one interval.
    public static double of(Distribution expected, double actual) {
        return mean(expected::quantile, actual);
    }

    /// The same for the quantiles of a sample, linear between its ordered values.
    ///
    /// @param sample one value or more
    public static double of(double[] sample, double actual) {
        double[] sorted = Arrays.stream(sample).sorted().toArray();
        return mean(probability -> quantile(sorted, probability), actual);
    }

    private static double quantile(double[] sorted, double probability) {
        double at = Math.clamp(probability * (sorted.length + 1) - 1, 0, sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double mean(DoubleUnaryOperator quantile, double actual) {
        return IntStream.rangeClosed(1, 19)
                .mapToDouble(twentieth -> {
                    double probability = twentieth / 20.0;
                    double above = actual - quantile.applyAsDouble(probability);
                    return above >= 0 ? probability * above : (probability - 1) * above;
                })
                .average()
                .orElseThrow();
    }
}
