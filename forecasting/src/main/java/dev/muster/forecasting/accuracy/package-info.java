/// How good forecasts are: errors, coverage and backtests that let a forecast see nothing but its past.
///
/// Start at [Backtest].
@NullMarked
package dev.muster.forecasting.accuracy;

import org.jspecify.annotations.NullMarked;
