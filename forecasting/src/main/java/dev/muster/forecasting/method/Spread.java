package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How far arrivals fall from what is expected, learned from past forecasts over the same distance.
///
/// Errors are scaled by √(m + (φm)²), counting noise plus what moves with the volume, and by how much more a time of
/// day or a weekday
/// errs than others; what is left is pooled. Its quantiles, asymmetric as they are, carry over to the interval to come
/// (split conformal
/// prediction, with the day as the unit, as errors of one day go together). No band is narrower than counting noise
/// alone.
final class Spread {

    private static final double SMALLEST_COUNT = 0.05;
    private static final double FAR = 4;
    private static final int FEW_DAYS = 20;
    private static final double UNKNOWN_PHI = 0.25;
    private static final double DAYS_OF_PRIOR = 5;

    private final double phi;
    private final double[] bySlot;
    private final double[] byWeekday;
    private final double[] pooled;
    private final long days;
    private final double independent;
    private final double common;

    /// @param misses of one distance; where there are none, a quarter of the volume is taken as the error
    Spread(List<Miss> misses, int slots) {
        this.days = misses.stream().mapToInt(Miss::day).distinct().count();
        this.phi = phi(misses);
        this.bySlot = slotScales(misses, slots);
        this.byWeekday = weekdayScales(misses);
        this.pooled = misses.stream().mapToDouble(this::scaled).sorted().toArray();
        this.independent = independent(misses);
        this.common = common(misses);
    }

    /// The distribution about an expectation.
    Distribution about(double expected, int slot, int weekday) {
        double scale = scale(expected, slot, weekday);
        double[] levels = Distribution.levels();
        double[] quantiles = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            double learned = expected + scale * standard(levels[i]);
            double counting = counting(expected, levels[i]);
            double wider = levels[i] < 0.5 ? Math.min(learned, counting) : Math.max(learned, counting);
            quantiles[i] = Math.max(0, levels[i] == 0.5 ? learned : wider);
            if (i > 0) {
                quantiles[i] = Math.max(quantiles[i], quantiles[i - 1]);
            }
        }
        return Distribution.of(expected, quantiles);
    }

    /// Share of an interval's doubt that the whole day has in common, 0 to 1: what makes totals of days as sure as past
    /// ones were.
    double common() {
        return common;
    }

    /// By moments: a day's error squared lies between the sum of its intervals' squared deviations, where each errs by
    /// itself, and their sum squared, where all err alike.
    private double common(List<Miss> misses) {
        Map<Integer, List<Miss>> byDay = misses.stream().collect(Collectors.groupingBy(Miss::day));
        double wide = rootMeanSquare();
        double alike = DAYS_OF_PRIOR;
        double more = DAYS_OF_PRIOR / 2;
        for (List<Miss> day : byDay.values()) {
            double error = 0;
            double sum = 0;
            double squares = 0;
            for (Miss miss : day) {
                double deviation = wide * scale(miss.expected(), miss.slot(), miss.weekday());
                error += miss.error();
                sum += deviation;
                squares += deviation * deviation;
            }
            double range = squares == 0 ? 0 : (sum * sum - squares) / squares;
            if (range > 0) {
                double within = Math.min(error * error / squares, FAR * FAR * (1 + range));
                alike++;
                more += (within - 1) / range;
            }
        }
        return Math.clamp(more / alike, 0, 1);
    }

    /// A quantile of the Poisson distribution, by Cornish and Fisher's expansion.
    private static double counting(double expected, double level) {
        double normal = Normal.quantile(level);
        return expected + normal * Math.sqrt(expected) + (normal * normal - 1) / 6;
    }

    /// A quantile of scaled errors. The central range is taken wider by 1 + 1/days, so that it holds for a new day;
    /// with few days it is
    /// Student's, by its first-order expansion.
    private double standard(double level) {
        if (days < FEW_DAYS) {
            double normal = Normal.quantile(level);
            double freedom = Math.max(3, days - 1);
            return normal * (1 + (normal * normal + 1) / (4 * freedom)) * Math.max(1, rootMeanSquare());
        }
        double central = 0.5 + (level - 0.5) * (1 + 1 / independent);
        double at = Math.clamp(central * pooled.length - 0.5, 0, pooled.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, pooled.length - 1);
        return pooled[below] + (at - below) * (pooled[above] - pooled[below]);
    }

    private double scaled(Miss miss) {
        return miss.error() / scale(miss.expected(), miss.slot(), miss.weekday());
    }

    /// How many independent errors the errors are worth: as many as there are days where a day errs as one, all of them
    /// where its
    /// intervals err each by itself (Kish's design effect).
    private double independent(List<Miss> misses) {
        double ofDays = misses.stream()
                .collect(Collectors.groupingBy(Miss::day, Collectors.averagingDouble(this::withinReason)))
                .values()
                .stream()
                .mapToDouble(mean -> mean * mean)
                .average()
                .orElse(1);
        double ofAll = misses.stream()
                .mapToDouble(this::withinReason)
                .map(error -> error * error)
                .average()
                .orElse(1);
        return ofDays == 0 ? misses.size() : days * Math.max(1, ofAll / ofDays);
    }

    private double withinReason(Miss miss) {
        return Math.clamp(scaled(miss), -FAR, FAR);
    }

    private double rootMeanSquare() {
        return Math.sqrt(
                Arrays.stream(pooled).map(Spread::squareWithinReason).average().orElse(1));
    }

    private double scale(double expected, int slot, int weekday) {
        return base(expected) * bySlot[slot] * byWeekday[weekday];
    }

    private double base(double expected) {
        return Math.sqrt(Math.max(expected, SMALLEST_COUNT) + phi * phi * expected * expected);
    }

    private static double phi(List<Miss> misses) {
        double excess = 0;
        double squares = 0;
        for (Miss miss : misses) {
            double error = Math.min(Math.abs(miss.error()), miss.expected());
            excess += error * error - miss.expected();
            squares += miss.expected() * miss.expected();
        }
        return squares == 0 ? UNKNOWN_PHI : Math.sqrt(Math.max(0, excess / squares));
    }

    /// By time of day, with the hour on either side.
    private double[] slotScales(List<Miss> misses, int slots) {
        double[] sums = new double[slots];
        double[] counts = new double[slots];
        for (Miss miss : misses) {
            sums[miss.slot()] += squareWithinReason(miss.error() / base(miss.expected()));
            counts[miss.slot()]++;
        }
        double overall = ratio(Arrays.stream(sums).sum(), Arrays.stream(counts).sum());
        int reach = slots / 24;
        double[] scales = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            double sum = overall * DAYS_OF_PRIOR;
            double count = DAYS_OF_PRIOR;
            for (int near = Math.max(0, slot - reach); near <= Math.min(slots - 1, slot + reach); near++) {
                sum += sums[near];
                count += counts[near];
            }
            scales[slot] = Math.sqrt(sum / count);
        }
        return scales;
    }

    private double[] weekdayScales(List<Miss> misses) {
        double[] sums = new double[7];
        double[] counts = new double[7];
        for (Miss miss : misses) {
            sums[miss.weekday()] += squareWithinReason(miss.error() / base(miss.expected()) / bySlot[miss.slot()]);
            counts[miss.weekday()]++;
        }
        double perDay = days == 0 ? 1 : (double) misses.size() / days;
        double overall = ratio(Arrays.stream(sums).sum(), Arrays.stream(counts).sum());
        double[] scales = new double[7];
        for (int weekday = 0; weekday < 7; weekday++) {
            double prior = DAYS_OF_PRIOR * perDay;
            scales[weekday] = Math.sqrt((sums[weekday] + overall * prior) / (counts[weekday] + prior));
        }
        return scales;
    }

    private static double ratio(double sum, double count) {
        return count == 0 || sum == 0 ? 1 : sum / count;
    }

    private static double squareWithinReason(double error) {
        double within = Math.clamp(error, -FAR, FAR);
        return within * within;
    }
}
