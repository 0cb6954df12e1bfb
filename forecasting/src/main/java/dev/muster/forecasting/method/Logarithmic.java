package dev.muster.forecasting.method;

import java.util.Arrays;

/// Another method on the logarithm of the values, where seasons multiply and small values count as much as large ones.
///
/// A fiftieth of the mean is added before, so that zeros have a logarithm.
final class Logarithmic implements Method {

    private static final double SHIFT = 0.02;
    private static final double FARTHEST = 50;

    private final Method method;

    Logarithmic(Method method) {
        this.method = method;
    }

    @Override
    public Continuation of(double[] sequence) {
        double mean = Arrays.stream(sequence, 0, Math.min(sequence.length, fewest()))
                .map(Math::abs)
                .average()
                .orElse(0);
        double shift = SHIFT * mean + 1e-9;
        Continuation logarithms = method.of(Arrays.stream(sequence)
                .map(value -> Math.log(Math.max(value, 0) + shift))
                .toArray());
        return (end, horizon) -> Arrays.stream(logarithms.ahead(end, horizon))
                .map(value -> Math.exp(Math.clamp(value, -FARTHEST, FARTHEST)) - shift)
                .toArray();
    }

    @Override
    public int fewest() {
        return method.fewest();
    }
}
