package dev.muster.console.planning;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Duration;

/// The weeks around a forecast: work that may wait comes in from the week before and goes out into the one after.
final class Surroundings {

    private static final int DAYS = 7;
    private static final Duration WEEK = Duration.ofDays(DAYS);

    private Surroundings() {}

    /// Expected arrivals with a week before and a week after. Before, what came, or where that is not known yet what is
    /// expected a week later; after, what is expected a week earlier.
    ///
    /// @param expected arrivals, NaN where closed
    /// @param past     what came, on the same clock and by the same step
    static Series of(Series expected, Series past) {
        Grid grid = expected.grid()
                .over(Interval.between(
                        expected.start().minus(WEEK), expected.end().plus(WEEK)));
        Series known = past.before(expected.start());
        int week = DAYS * grid.slots();
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            if (i < week) {
                int before = known.indexOf(grid.interval(i).start());
                values[i] = before >= 0 ? known.at(before) : at(expected, i);
            } else {
                values[i] = i < week + expected.size() ? expected.at(i - week) : values[i - week];
            }
        }
        return Series.of(grid, values);
    }

    private static double at(Series series, int i) {
        return i < series.size() ? series.at(i) : Double.NaN;
    }
}
