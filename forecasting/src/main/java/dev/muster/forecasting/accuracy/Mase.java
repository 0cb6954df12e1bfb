package dev.muster.forecasting.accuracy;

import java.util.Collection;
import java.util.List;

/// Error against that of taking what came at the same weekday and time a week before: below 1 where the forecast is
/// nearer.
///
/// Source: Hyndman & Koehler 2006, scaled over the intervals that are scored.
public final class Mase {

    private Mase() {}

    /// Over the intervals that have a week before.
    ///
    /// @return 0 or more; NaN where none has, or where all of them came as the week before
    public static double of(Collection<Scored> intervals) {
        List<Scored> both = intervals.stream().filter(Scored::hasWeekBefore).toList();
        double error = both.stream()
                .mapToDouble(scored -> Math.abs(scored.outcome().error()))
                .sum();
        double naive = both.stream()
                .mapToDouble(scored -> Math.abs(scored.naive().error()))
                .sum();
        return naive > 0 ? error / naive : Double.NaN;
    }
}
