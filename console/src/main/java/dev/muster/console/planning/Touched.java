package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.sql.forecast.ForecastOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a change of the forecast bears on. Work that may wait moves the requirement of the week around it too, and that
/// takes knowing the week around that.
///
/// @param moved where the requirement is another one
/// @param known what must be known to tell it, around that
record Touched(Interval moved, Interval known) {

    private static final Duration WEEK = Duration.ofDays(7);

    /// @param now what is past stays, but for the stretch itself
    static Touched by(Interval stretch, StaffingRule rule, Instant now) {
        if (!rule.isDeferred(SitePlanning.STEP)) {
            return new Touched(stretch, stretch);
        }
        Instant before = later(stretch.start().minus(WEEK), now);
        Instant from = before.isBefore(stretch.start()) ? before : stretch.start();
        Instant to = stretch.end().plus(WEEK);
        return new Touched(
                Interval.between(from, to),
                Interval.between(stretch.start().minus(WEEK.multipliedBy(2)), to.plus(WEEK)));
    }

    /// With the whole of the overrides that reach into it, as a total is spread over all of its time.
    Touched withWhole(List<ForecastOverride> overrides) {
        Instant from = known.start();
        Instant to = known.end();
        for (ForecastOverride override : overrides) {
            from = override.stretch().start().isBefore(from)
                    ? override.stretch().start()
                    : from;
            to = later(override.stretch().end(), to);
        }
        return new Touched(moved, Interval.between(from, to));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
