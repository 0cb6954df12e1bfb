/// Counts as what can be seen of a level that moves: days, weekdays and times of day as one Gaussian process behind a
/// Poisson count.
///
/// What `event` and `group` are computed with; no forecast by itself. Start at [LatentCounts].
@NullMarked
package dev.muster.forecasting.latent;

import org.jspecify.annotations.NullMarked;
