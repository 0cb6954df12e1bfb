package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a forecast compares with what came, over the intervals whose actuals are known and, where the week before is
/// known too, over those only.
///
/// @param days the local days that were scored, whole or in part
/// @param intervals how many
/// @param wape Σ|F−A| ÷ ΣA
/// @param bias Σ(F−A) ÷ ΣA
/// @param weekBeforeWape the WAPE of taking the same interval of the week before; null where that is not known
/// @param coverage80 share of actuals inside the band that is to hold 80 % of them
/// @param coverage95 share of actuals inside the band that is to hold 95 % of them
public record Score(
        SortedSet<LocalDate> days,
        int intervals,
        double wape,
        double bias,
        @Nullable Double weekBeforeWape,
        double coverage80,
        double coverage95) {

    /// Empty where no actual is known in which somebody came.
    static Optional<Score> of(Forecast forecast, Series actuals) {
        Score both = tally(forecast, actuals, true);
        if (both.intervals() > 0 && Double.isFinite(both.wape())) {
            return Optional.of(both);
        }
        Score alone = tally(forecast, actuals, false);
        return alone.intervals() > 0 && Double.isFinite(alone.wape()) ? Optional.of(alone) : Optional.empty();
    }

    private static Score tally(Forecast forecast, Series actuals, boolean withWeekBefore) {
        SortedSet<LocalDate> days = new TreeSet<>();
        double arrivals = 0;
        double off = 0;
        double over = 0;
        double weekOff = 0;
        int in80 = 0;
        int in95 = 0;
        int count = 0;
        for (int i = 0; i < forecast.size(); i++) {
            Instant start = forecast.interval(i).start();
            double actual = at(actuals, start);
            double before = at(actuals, weekBefore(forecast, start));
            if (Double.isNaN(actual) || (withWeekBefore && Double.isNaN(before))) {
                continue;
            }
            count++;
            days.add(forecast.grid().date(i));
            arrivals += actual;
            off += Math.abs(forecast.mean(i) - actual);
            over += forecast.mean(i) - actual;
            weekOff += Math.abs(before - actual);
            in80 += forecast.band80(i).contains(actual) ? 1 : 0;
            in95 += forecast.band95(i).contains(actual) ? 1 : 0;
        }
        return new Score(
                days,
                count,
                off / arrivals,
                over / arrivals,
                withWeekBefore ? weekOff / arrivals : null,
                (double) in80 / count,
                (double) in95 / count);
    }

    private static Instant weekBefore(Forecast forecast, Instant start) {
        return start.atZone(forecast.zone()).minusWeeks(1).toInstant();
    }

    private static double at(Series series, Instant instant) {
        int index = series.indexOf(instant);
        return index < 0 ? Double.NaN : series.at(index);
    }
}
