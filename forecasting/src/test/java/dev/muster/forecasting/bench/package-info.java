/// Benchmarks of forecasting, and of staffing, run through `./muster bench forecast` and `./muster bench staffing`.
@NullMarked
package dev.muster.forecasting.bench;

import org.jspecify.annotations.NullMarked;
