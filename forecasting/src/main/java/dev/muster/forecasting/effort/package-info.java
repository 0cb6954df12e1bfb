/// What a conversation takes: handle time, and the share of conversations that come to people, for each interval to
/// come.
///
/// Means and shares, weighted by volume; how many come is forecast elsewhere. Start at [IntervalMeans].
@NullMarked
package dev.muster.forecasting.effort;

import org.jspecify.annotations.NullMarked;
