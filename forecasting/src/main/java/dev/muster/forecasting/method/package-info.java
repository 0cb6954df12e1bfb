/// One class per forecasting method, behind [dev.muster.forecasting.Forecaster], and what they are made of.
///
/// Start at [WeekdayProfile], which forecasts days of arrivals, and at [Extrapolation], which continues any sequence by
/// a [Combination] of methods, and many together by what they share: a [SharedRegression] and a [Correction].
@NullMarked
package dev.muster.forecasting.method;

import org.jspecify.annotations.NullMarked;
