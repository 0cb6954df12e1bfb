package dev.muster.forecasting.effort;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Departures of groups, each drawn towards none as far as its own noise asks for, so that a thin group takes what is
/// usual and a busy one its own.
///
/// How far groups truly depart is not known either: what each spread would draw them to is averaged, weighted by how
/// likely the spread makes what was seen. Source: Efron & Morris 1973, with the spread averaged over as in Gelman 2006.
final class Pooled {

    private static final double[] SPREADS = {0, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28};

    /// A priori a spread of three times this is a tenth as likely as none (half Cauchy).
    private static final double USUAL_SPREAD = 0.3;

    private final double[] departures;
    private final double[] noise;
    private final double[] weights;

    /// @param departures NaN where not known
    /// @param noise      variance of each, more than 0
    Pooled(double[] departures, double[] noise) {
        this.departures = departures.clone();
        this.noise = noise.clone();
        this.weights = weights();
    }

    /// What is left of a group's departure, 0 where it is not known at all.
    double at(int group) {
        return isKnown(group) ? averaged(spread -> own(spread, group)) * departures[group] : 0;
    }

    /// The variance that is left.
    double doubt(int group) {
        return averaged(spread -> isKnown(group) ? own(spread, group) * noise[group] : spread * spread);
    }

    private boolean isKnown(int group) {
        return !Double.isNaN(departures[group]);
    }

    private double own(double spread, int group) {
        return spread * spread / (spread * spread + noise[group]);
    }

    private double averaged(DoubleUnaryOperator value) {
        return IntStream.range(0, SPREADS.length)
                .mapToDouble(i -> weights[i] * value.applyAsDouble(SPREADS[i]))
                .sum();
    }

    private double[] weights() {
        double[] logs = new double[SPREADS.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = -Math.log1p(Math.pow(SPREADS[i] / USUAL_SPREAD, 2));
            for (int group = 0; group < departures.length; group++) {
                if (isKnown(group)) {
                    double variance = SPREADS[i] * SPREADS[i] + noise[group];
                    logs[i] -= (Math.log(variance) + departures[group] * departures[group] / variance) / 2;
                }
            }
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        double all = Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
        return Arrays.stream(logs).map(log -> Math.exp(log - most) / all).toArray();
    }
}
