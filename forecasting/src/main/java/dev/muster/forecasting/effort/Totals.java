package dev.muster.forecasting.effort;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import java.time.Instant;
import java.util.Arrays;

/// A mean as it was observed: what was summed up, over how many conversations. So every conversation counts once,
/// whichever interval it came in.
///
/// @param sums seconds of work, or conversations of a kind; NaN where not known
/// @param counts conversations, on the same grid; NaN where closed, which may have a sum all the same
public record Totals(Series sums, Series counts) {

    public Totals {
        if (!sums.grid().equals(counts.grid())) {
            throw new IllegalArgumentException(
                    "Sums (%s) must lie on the grid of the counts (%s).".formatted(sums, counts));
        }
    }

    /// From the mean of each interval. One of 0 counts as not known.
    ///
    /// @param means on the grid of the counts
    public static Totals ofMeans(Series means, Series counts) {
        double[] sums = new double[means.size()];
        Arrays.setAll(sums, i -> {
            double count = counts.at(i) > 0 ? counts.at(i) : Double.NaN;
            return means.at(i) > 0 ? means.at(i) * count : Double.NaN;
        });
        return new Totals(Series.of(means.grid(), sums), counts);
    }

    /// What was known at an instant.
    public Totals before(Instant instant) {
        return new Totals(sums.before(instant), counts.before(instant));
    }

    /// Over all conversations of the intervals whose sum is known; NaN where there are none.
    public double mean() {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < sums.size(); i++) {
            if (count(i) > 0) {
                sum += sum(i);
                count += count(i);
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    Grid grid() {
        return sums.grid();
    }

    /// Conversations of an interval whose sum is known, else 0.
    double count(int i) {
        return sums.isObserved(i) && counts.isObserved(i) ? counts.at(i) : 0;
    }

    double sum(int i) {
        return sums.isObserved(i) ? sums.at(i) : 0;
    }
}
