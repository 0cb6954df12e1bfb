package dev.muster.sql.forecast;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.Interval;

/// What a run expected of an open interval that was still to come when it was made.
///
/// @param daysAhead local days from the run to the interval, 0 for the same day
/// @param mean      expected arrivals, 0 or more
/// @param band80    holds the arrivals four times in five
/// @param band95    holds the arrivals nineteen times in twenty
public record SnapshotRow(Interval interval, int daysAhead, double mean, Band band80, Band band95) {}
