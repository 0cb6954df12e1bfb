/// What was forecast and how many people it takes, version by version: [Forecasts] and [Requirements].
///
/// A version is one run and never changes. What is read between two instants is, interval by interval, of the
/// newest version that has it. What planners know better is kept beside it and is of no version: [ForecastOverrides];
/// so
/// is what they know beforehand: [ForecastEvents] and [VolumeExpectations].
@NullMarked
package dev.muster.sql.forecast;

import org.jspecify.annotations.NullMarked;
