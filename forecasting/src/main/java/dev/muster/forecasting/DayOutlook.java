package dev.muster.forecasting;

import java.time.LocalDate;

/// What is known of a day to come as a whole, beside its intervals.
///
/// @param common share of an interval's doubt that the whole day has in common, 0 to 1: at 0 each interval errs by
///     itself and a day's total is surer than its intervals, at 1 all err alike
/// @param composition of the expected total
public record DayOutlook(LocalDate date, double common, Composition composition) {

    public DayOutlook {
        if (!(common >= 0 && common <= 1)) {
            throw new IllegalArgumentException("Common share of %s (%s) must be 0 to 1.".formatted(date, common));
        }
    }
}
