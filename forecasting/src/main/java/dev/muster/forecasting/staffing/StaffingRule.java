package dev.muster.forecasting.staffing;

import java.time.Duration;

/// What staffing must keep.
///
/// @param goal the promised service level
/// @param concurrency conversations a person carries at a time, 1 or more
/// @param maximum how busy people may be
/// @param minimum people who must be there whatever the load, 0 or more
/// @param shrinkage paid time in which people are not there
public record StaffingRule(Goal goal, int concurrency, Occupancy maximum, int minimum, Shrinkage shrinkage) {

    public StaffingRule {
        if (concurrency < 1) {
            throw new IllegalArgumentException("Concurrency (%d) must be 1 or more.".formatted(concurrency));
        }
        if (minimum < 0) {
            throw new IllegalArgumentException("Minimum staff (%d) must not be negative.".formatted(minimum));
        }
    }

    /// Whether work may wait so long that it is spread over intervals.
    ///
    /// @param step length of an interval
    public boolean isDeferred(Duration step) {
        return DeferredWork.applies(goal.within(), step);
    }
}
