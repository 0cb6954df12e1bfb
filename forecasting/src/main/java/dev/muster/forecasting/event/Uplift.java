package dev.muster.forecasting.event;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Normal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Events to come, laid upon a forecast that knows of none.
public final class Uplift {

    private static final double[] LEVELS = Distribution.levels();
    private static final double[] NORMAL =
            Arrays.stream(LEVELS).map(Normal::quantile).toArray();
    private static final double TAIL_90 = 1.6449;
    private static final double NORMAL_95 = 1.9600;

    private Uplift() {}

    /// The forecast with the days of the events multiplied; other days stay as they are.
    ///
    /// Counting noise grows with the root of the volume, all other doubt with the volume, and the doubt of the
    /// multiplier is added to it.
    ///
    /// @param base learned without the days of events ([EventDays#leftOut])
    /// @param multiplier of the next event of the kind, or what a planner sets
    public static Forecast on(Forecast base, Collection<Event> events, Multiplier multiplier) {
        return on(
                base,
                events.stream()
                        .flatMap(Event::dates)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), _ -> multiplier)));
    }

    /// The forecast with each of some days multiplied by its own; with no day, the forecast itself.
    public static Forecast on(Forecast base, Map<LocalDate, Multiplier> days) {
        if (days.isEmpty()) {
            return base;
        }
        List<Distribution> intervals = new ArrayList<>(base.size());
        for (int i = 0; i < base.size(); i++) {
            Multiplier multiplier = base.isOpen(i) ? days.get(base.grid().date(i)) : null;
            intervals.add(multiplier == null ? same(base, i) : lifted(base, i, multiplier));
        }
        List<DayOutlook> outlooks = base.days().stream()
                .map(day -> days.containsKey(day.date()) ? lifted(base, day, days.get(day.date())) : day)
                .toList();
        return new Forecast(base.grid(), intervals, outlooks, base.method() + ", with events");
    }

    /// The doubt of the multiplier is one that the whole day has in common.
    private static DayOutlook lifted(Forecast base, DayOutlook day, Multiplier by) {
        double common = 0;
        double all = 1e-12;
        for (int i = 0; i < base.size(); i++) {
            if (base.grid().date(i).equals(day.date())) {
                double deviation = by.estimate() * base.band95(i).width() / 2 / NORMAL_95;
                double doubt = base.mean(i) * by.estimate() * (deviation(by, -1) + deviation(by, 1)) / 2;
                common += day.common() * deviation * deviation + doubt * doubt;
                all += deviation * deviation + doubt * doubt;
            }
        }
        return new DayOutlook(
                day.date(),
                Math.clamp(common / all, 0, 1),
                day.composition().with(Composition.Part.EVENT, by.estimate()));
    }

    private static Distribution same(Forecast base, int i) {
        return base.isOpen(i) ? Distribution.of(base.mean(i), quantiles(base, i)) : Distribution.CLOSED;
    }

    private static Distribution lifted(Forecast base, int i, Multiplier by) {
        double[] quantiles = quantiles(base, i);
        double median = base.quantile(i, 0.5);
        double lifted = median * by.estimate();
        double floor = 0;
        for (int level = 0; level < LEVELS.length; level++) {
            double away = quantiles[level] - median;
            double counting = Math.min(away * away, NORMAL[level] * NORMAL[level] * median);
            double rest = away * away - counting;
            double doubt = lifted * Math.expm1(NORMAL[level] * deviation(by, NORMAL[level]));
            double reach = Math.sqrt(counting * by.estimate() + rest * by.estimate() * by.estimate() + doubt * doubt);
            floor = Math.max(floor, lifted + Math.signum(NORMAL[level]) * reach);
            quantiles[level] = floor;
        }
        return Distribution.of(base.mean(i) * by.estimate(), quantiles);
    }

    /// Of the logarithm of the multiplier, above or below its middle.
    private static double deviation(Multiplier by, double side) {
        return (side < 0 ? Math.log(by.estimate() / by.low()) : Math.log(by.high() / by.estimate())) / TAIL_90;
    }

    private static double[] quantiles(Forecast base, int i) {
        return Arrays.stream(LEVELS).map(level -> base.quantile(i, level)).toArray();
    }
}
