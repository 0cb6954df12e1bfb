/// Benchmarks of forecasting, run through `./muster bench forecast`.
@NullMarked
package dev.muster.forecasting.bench;

import org.jspecify.annotations.NullMarked;
