/// A queue with little or no past, forecast from the queues it will stand beside.
///
/// Start at [NewQueue]; what is learned of the others is in [QueueGroup].
@NullMarked
package dev.muster.forecasting.group;

import org.jspecify.annotations.NullMarked;
