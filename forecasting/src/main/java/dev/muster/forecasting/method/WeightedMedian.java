package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The value with half of the weight below it, linear between the middles of two values' weights.
final class WeightedMedian {

    private WeightedMedian() {}

    /// @param values at least one
    /// @param weights one for each, more than 0
    static double of(double[] values, double[] weights) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double half = Arrays.stream(weights).sum() / 2;
        double before = 0;
        double lastMiddle = 0;
        for (int i = 0; i < order.length; i++) {
            double middle = before + weights[order[i]] / 2;
            if (middle >= half) {
                double share = i == 0 ? 1 : (half - lastMiddle) / (middle - lastMiddle);
                return i == 0
                        ? values[order[0]]
                        : values[order[i - 1]] + share * (values[order[i]] - values[order[i - 1]]);
            }
            lastMiddle = middle;
            before += weights[order[i]];
        }
        return values[order[order.length - 1]];
    }
}
