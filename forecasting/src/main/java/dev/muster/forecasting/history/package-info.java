/// What is known of the past, made fit to learn from.
///
/// Start at [ArrivalsFile].
@NullMarked
package dev.muster.forecasting.history;

import org.jspecify.annotations.NullMarked;
