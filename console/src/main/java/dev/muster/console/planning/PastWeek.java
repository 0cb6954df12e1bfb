package dev.muster.console.planning;

import dev.muster.forecasting.Series;
import java.time.Instant;
import java.time.ZonedDateTime;

/// What came, and what came at the same local time of the last week known before a plan begins.
///
/// @param arrivals what came
/// @param from when the plan begins
public record PastWeek(Series arrivals, Instant from) {

    /// Arrivals of the interval that contains an instant, NaN where they are not known.
    public double actual(Instant instant) {
        int index = arrivals.indexOf(instant);
        return index < 0 ? Double.NaN : arrivals.at(index);
    }

    /// Arrivals seven days earlier, or as many weeks as lead to before the plan; NaN where they are not known.
    public double weekBefore(Instant instant) {
        ZonedDateTime local = instant.atZone(arrivals.zone());
        do {
            local = local.minusWeeks(1);
        } while (!local.toInstant().isBefore(from));
        return actual(local.toInstant());
    }
}
