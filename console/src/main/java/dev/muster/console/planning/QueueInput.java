package dev.muster.console.planning;

import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.effort.Totals;
import dev.muster.forecasting.staffing.StaffingRule;
import dev.muster.sql.forecast.ForecastOverride;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A queue to plan for.
///
/// @param queue which
/// @param skill what a person must be able to do to serve it
/// @param arrivals what came; values inside the planned period serve for scoring only
/// @param handled seconds of work over conversations, on the grid of the arrivals; null where it is not known
/// @param opened with those that automation kept from people; null where that is not known
/// @param usualHandle the handle time where none is known, more than zero
/// @param rule what staffing must keep
/// @param hours when it will be open, holidays included; null to read it off the arrivals
/// @param overrides what planners know better than the forecast, of this queue
/// @param foreknown what is known of it beside its counts
public record QueueInput(
        QueueId queue,
        SkillId skill,
        Series arrivals,
        @Nullable Totals handled,
        @Nullable Opened opened,
        Duration usualHandle,
        StaffingRule rule,
        @Nullable OpeningHours hours,
        List<ForecastOverride> overrides,
        Foreknown foreknown) {

    public QueueInput {
        overrides = List.copyOf(overrides);
        if (!usualHandle.isPositive()) {
            throw new IllegalArgumentException("Handle time (%s) must be more than zero.".formatted(usualHandle));
        }
        if (handled != null && !handled.sums().grid().equals(arrivals.grid())) {
            throw new IllegalArgumentException("Handle times of queue %s must lie on the grid of its arrivals (%s, %s)."
                    .formatted(queue, handled.sums().grid(), arrivals.grid()));
        }
    }

    /// What was known of handle times at an instant.
    Totals handledBefore(Instant instant) {
        Series none = arrivals.before(arrivals.start());
        return handled == null ? new Totals(none, none) : handled.before(instant);
    }

    QueueInput with(List<ForecastOverride> others) {
        return new QueueInput(queue, skill, arrivals, handled, opened, usualHandle, rule, hours, others, foreknown);
    }
}
