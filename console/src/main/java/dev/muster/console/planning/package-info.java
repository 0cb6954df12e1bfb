/// Forecast, staffing and schedule as one use case: values in, a [Plan] out, whoever asks (a page, a nightly job, the
/// command line). Not here: where arrivals and agents come from, but for the agents file, and how a plan is shown.
/// Start with [Planning].
@NullMarked
package dev.muster.console.planning;

import org.jspecify.annotations.NullMarked;
