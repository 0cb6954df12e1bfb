/// Campaigns, launches and whatever else moves whole days and is known beforehand: what it did to past days, and what
/// it will do to days to come.
///
/// Start at [EventForecast], which lays events upon any forecast; [LiftEstimate] estimates what they did and [Uplift]
/// applies it. It finds no events by itself.
@NullMarked
package dev.muster.forecasting.event;

import org.jspecify.annotations.NullMarked;
