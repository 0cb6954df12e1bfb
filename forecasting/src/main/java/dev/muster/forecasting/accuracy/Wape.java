package dev.muster.forecasting.accuracy;

import java.util.Collection;

/// Error and bias weighted by volume, as shares of what came.
public final class Wape {

    private Wape() {}

    /// Weighted absolute percentage error: Σ|F − A| ÷ ΣA.
    ///
    /// @return 0 or more; NaN where nothing came
    public static double of(Collection<Outcome> outcomes) {
        return outcomes.stream()
                        .mapToDouble(outcome -> Math.abs(outcome.error()))
                        .sum()
                / arrived(outcomes);
    }

    /// Σ(F − A) ÷ ΣA, more than 0 where too much was forecast.
    ///
    /// @return NaN where nothing came
    public static double bias(Collection<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::error).sum() / arrived(outcomes);
    }

    /// The error that remains where the expectation is exactly known and arrivals are random: √(2 ÷ (πF)).
    ///
    /// @param expected arrivals in an interval, more than 0
    public static double poissonFloor(double expected) {
        return Math.sqrt(2 / (Math.PI * expected));
    }

    private static double arrived(Collection<Outcome> outcomes) {
        double sum = outcomes.stream().mapToDouble(Outcome::actual).sum();
        return sum > 0 ? sum : Double.NaN;
    }
}
