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

    private static double arrived(Collection<Outcome> outcomes) {
        double sum = outcomes.stream().mapToDouble(Outcome::actual).sum();
        return sum > 0 ? sum : Double.NaN;
    }
}
