package dev.muster.console.planning;

import dev.muster.forecasting.Series;
import dev.muster.sql.forecast.Change;
import dev.muster.sql.forecast.ForecastOverride;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The forecast that counts: the model's own, changed where an override stands. Whoever shows or staffs a forecast
/// takes it from here, so that all pages agree.
public final class InEffect {

    private InEffect() {}

    /// A total is spread as the model spreads its own, evenly where that is nothing but zeros; a share is taken of
    /// each interval. Closed intervals stay closed, so an override of closed time alone changes nothing. The model
    /// must hold the whole of each stretch that is overridden.
    ///
    /// @param model     expected arrivals of one queue, NaN where it is closed or not forecast
    /// @param overrides of that queue; those withdrawn do not count
    /// @return on the same grid
    public static Series of(Series model, List<ForecastOverride> overrides) {
        double[] values =
                IntStream.range(0, model.size()).mapToDouble(model::at).toArray();
        for (ForecastOverride override : overrides) {
            if (override.stands()) {
                change(values, model, override);
            }
        }
        return Series.of(model.grid(), values);
    }

    /// Which intervals are open, forecast, and inside the stretch of an override.
    static IntPredicate touched(Series model, ForecastOverride override) {
        return i -> model.isObserved(i)
                && override.stretch().contains(model.interval(i).start());
    }

    private static void change(double[] values, Series model, ForecastOverride override) {
        int[] touched = IntStream.range(0, model.size())
                .filter(touched(model, override))
                .toArray();
        double sum = IntStream.of(touched).mapToDouble(model::at).sum();
        for (int i : touched) {
            values[i] = switch (override.change()) {
                case Change.By by -> model.at(i) * (1 + by.share());
                case Change.To to when sum > 0 -> model.at(i) / sum * to.total();
                case Change.To to -> to.total() / touched.length;
            };
        }
    }
}
