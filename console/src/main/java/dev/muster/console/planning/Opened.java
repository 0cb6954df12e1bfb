package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.effort.AfterAutomation;
import dev.muster.forecasting.effort.IntervalMeans;
import dev.muster.forecasting.effort.Totals;
import java.time.Instant;
import java.util.stream.IntStream;

/// Conversations opened in a queue, and those of them that came to people: the rest was resolved by automation.
///
/// @param all   opened in each interval
/// @param first first entries in each interval, on the same grid
public record Opened(Series all, Series first) {

    /// With less, offered conversations are forecast as they come.
    private static final double LEAST_AUTOMATED = 0.02;

    /// Where more of the entries come in another interval than their conversation was opened in, a share of each
    /// interval says nothing.
    private static final double MOST_LATER = 0.05;

    Opened before(Instant instant) {
        return new Opened(all.before(instant), first.before(instant));
    }

    /// Whether automation resolves a share worth telling apart, and intervals tell it.
    boolean tellsAutomation() {
        double later = IntStream.range(0, all.size())
                .filter(i -> all.isObserved(i) && first.isObserved(i))
                .mapToDouble(i -> Math.max(0, first.at(i) - all.at(i)))
                .sum();
        return first.total() < (1 - LEAST_AUTOMATED) * all.total() && later <= MOST_LATER * first.total();
    }

    /// Offered conversations: those opened × the share that comes to people, + transfers and reopenings, each forecast
    /// by itself.
    ///
    /// @param offered entries of every kind so far, on the same grid
    Forecast offered(Series offered, Forecaster forecaster, Interval period, long seed) {
        Series again = Series.of(
                offered.grid(),
                IntStream.range(0, offered.size())
                        .mapToDouble(i -> Math.max(0, offered.at(i) - first.at(i)))
                        .toArray());
        Forecast opened = forecaster.forecast(all, period.start(), period.end(), seed);
        Totals known = new Totals(first, all).before(period.start());
        return AfterAutomation.of(
                opened,
                IntervalMeans.share(known, 1).forecast(opened.grid()),
                forecaster.forecast(again, period.start(), period.end(), seed));
    }
}
