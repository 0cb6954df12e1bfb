package dev.muster.forecasting.method;

import java.util.stream.IntStream;

/// How many steps back the regressors of an [Autoregression] lie.
final class Lags {

    private final int[] steps;

    private Lags(IntStream steps) {
        this.steps = steps.filter(step -> step > 0).distinct().sorted().toArray();
    }

    /// The last so many steps.
    static Lags last(int steps) {
        return new Lags(IntStream.rangeClosed(1, steps));
    }

    /// A number of steps, and those so near to it on either side.
    Lags and(int middle, int before, int after) {
        return new Lags(IntStream.concat(IntStream.of(steps), IntStream.rangeClosed(middle - before, middle + after)));
    }

    int size() {
        return steps.length;
    }

    int at(int i) {
        return steps[i];
    }

    int farthest() {
        return steps[steps.length - 1];
    }
}
