package dev.muster.console.forecast;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import dev.muster.sql.forecast.ForecastDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A day of the week looked at.
///
/// @param model    conversations the model forecast; NaN where the day is closed or not forecast
/// @param expected conversations by the forecast that counts, with overrides
/// @param offered  conversations so far; NaN where none of the day is known
/// @param missed   what came more than was forecast, negative where less came, over the intervals that have both; NaN
///     where none has
/// @param peak     most people needed at once
/// @param hours    hours of work needed
/// @param whole    the model's day as a whole; null where several queues are added up or nothing is forecast
record DayRow(
        LocalDate day,
        double model,
        double expected,
        double offered,
        double missed,
        double peak,
        double hours,
        @Nullable ForecastDay whole) {

    static List<DayRow> of(Outlook outlook) {
        Series expected = outlook.weekOf(outlook.expected());
        Series offered = outlook.weekOf(outlook.offered());
        return IntStream.range(0, expected.size())
                .mapToObj(expected.grid()::date)
                .distinct()
                .map(day -> new DayRow(
                        day,
                        sum(day, outlook.weekOf(outlook.model())),
                        sum(day, expected),
                        sum(day, offered),
                        missed(day, expected, offered),
                        peak(day, outlook.weekOf(outlook.needed())),
                        sum(day, outlook.weekOf(outlook.needed()))
                                * expected.step().toSeconds()
                                / 3600.0,
                        outlook.days().get(day)))
                .toList();
    }

    private static double sum(LocalDate day, Series series) {
        return on(day, series).reduce(Double::sum).orElse(Double.NaN);
    }

    private static double missed(LocalDate day, Series expected, Series offered) {
        return IntStream.range(0, expected.size())
                .filter(i -> expected.grid().date(i).equals(day) && expected.isObserved(i) && offered.isObserved(i))
                .mapToDouble(i -> offered.at(i) - expected.at(i))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    private static double peak(LocalDate day, Series series) {
        return on(day, series).max().orElse(Double.NaN);
    }

    private static DoubleStream on(LocalDate day, Series series) {
        Grid grid = series.grid();
        return IntStream.range(0, series.size())
                .filter(i -> series.isObserved(i) && grid.date(i).equals(day))
                .mapToDouble(series::at);
    }
}
