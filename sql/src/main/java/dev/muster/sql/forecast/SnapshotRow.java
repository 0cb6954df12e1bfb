package dev.muster.sql.forecast;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Interval;

/// What a run expected of an open interval that was still to come when it was made.
///
/// @param daysAhead local days from the run to the interval, 0 for the same day
/// @param expected  arrivals, with their quantiles
public record SnapshotRow(Interval interval, int daysAhead, Distribution expected) {}
