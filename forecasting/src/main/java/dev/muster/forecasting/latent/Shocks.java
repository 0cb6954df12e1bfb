package dev.muster.forecasting.latent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Days on which something happened once, taken out so that nothing is learned from them.
public final class Shocks {

    private static final double FAR = 5;
    private static final double SURPRISE = 3.5;
    private static final int NEAR = 7;
    private static final int FEWEST = 10;
    private static final double MAD_TO_DEVIATION = 1.4826;

    private Shocks() {}

    /// Without the days far from the median of the days about them, weekdays taken off by their medians: what can be
    /// told before anything is learned.
    public static List<DayTotal> leftOut(List<DayTotal> days) {
        if (days.size() < FEWEST) {
            return days;
        }
        double[] weekdays = IntStream.range(0, 7)
                .mapToDouble(weekday -> median(days.stream()
                        .filter(day -> day.weekday() == weekday)
                        .map(DayTotal::log)
                        .toList()))
                .toArray();
        List<Double> errors = days.stream()
                .map(day -> day.log() - weekdays[day.weekday()] - local(days, weekdays, day))
                .toList();
        double spread = MAD_TO_DEVIATION * median(errors.stream().map(Math::abs).toList());
        List<DayTotal> kept = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DayTotal day = days.get(i);
            double usual = Math.exp(day.log() - errors.get(i)) * day.expected();
            if (Math.abs(errors.get(i)) <= FAR * Math.sqrt(spread * spread + 1 / Math.max(1, usual))) {
                kept.add(day);
            }
        }
        return kept;
    }

    /// Without the days that the others, as they vary, make incredible; the worst first, as it hides others.
    ///
    /// @param variation as learned from these days
    public static List<DayTotal> leftOut(List<DayTotal> days, DayVariation variation) {
        List<DayTotal> kept = days;
        for (int most = days.size() / FEWEST; most > 0; most--) {
            List<DayTotal> now = kept;
            LatentCounts seen = variation.seen(now);
            int worst = IntStream.range(0, now.size())
                    .boxed()
                    .max(Comparator.comparingDouble(i -> Math.abs(seen.surprise(i))))
                    .orElseThrow();
            if (Math.abs(seen.surprise(worst)) <= SURPRISE) {
                return kept;
            }
            kept = new ArrayList<>(now);
            kept.remove(worst);
        }
        return kept;
    }

    private static double local(List<DayTotal> days, double[] weekdays, DayTotal about) {
        return median(days.stream()
                .filter(day -> day.apart(about) <= NEAR)
                .map(day -> day.log() - weekdays[day.weekday()])
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? 0 : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }
}
