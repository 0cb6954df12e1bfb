package dev.muster.forecasting.accuracy;

import dev.muster.forecasting.Band;
import java.time.LocalDate;

/// One interval of a backtest.
///
/// @param day its local day
/// @param hour of that day in which it begins, 0 to 23
/// @param actual what came
/// @param mean what was forecast
/// @param band80 what should hold it four times in five
/// @param band95 what should hold it nineteen times in twenty
/// @param pinball the mean loss over quantiles, in arrivals
/// @param naivePinball that of the week before with the residual quantiles of the same weekday and time
/// @param weekBefore what came at the same time in the last week known at the origin; NaN where that is not known
/// @param atStart what was forecast at the start of the day
public record Scored(
        LocalDate day,
        int hour,
        double actual,
        double mean,
        Band band80,
        Band band95,
        double pinball,
        double naivePinball,
        double weekBefore,
        double atStart) {

    boolean hasWeekBefore() {
        return !Double.isNaN(weekBefore);
    }

    boolean inBand80() {
        return band80.contains(actual);
    }

    boolean inBand95() {
        return band95.contains(actual);
    }

    Outcome outcome() {
        return new Outcome(mean, actual);
    }

    Outcome naive() {
        return new Outcome(weekBefore, actual);
    }

    Outcome withoutUpdate() {
        return new Outcome(atStart, actual);
    }
}
