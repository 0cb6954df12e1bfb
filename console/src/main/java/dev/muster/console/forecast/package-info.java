/// *Forecast*: what has come, what is expected and how sure that is, and how many people it takes, week by week.
/// Start at [ForecastView]; its figures are an [Outlook], read by [Outlooks]; [Reforecasting] makes them anew, an
/// [OverrideDialog] changes them by hand, and an [Accuracy] says what earlier ones were worth.
@NullMarked
package dev.muster.console.forecast;

import org.jspecify.annotations.NullMarked;
