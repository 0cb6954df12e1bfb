/// One class per forecasting method, behind [dev.muster.forecasting.Forecaster], and what they are made of.
///
/// Start at [WeekdayProfile].
@NullMarked
package dev.muster.forecasting.method;

import org.jspecify.annotations.NullMarked;
