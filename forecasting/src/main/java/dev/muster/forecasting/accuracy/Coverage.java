package dev.muster.forecasting.accuracy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/// How often a band held what came, and what that could be by luck.
///
/// @param share 0 to 1
/// @param low lower end of its 99 % interval
/// @param high upper end
public record Coverage(double share, double low, double high) {

    private static final int RESAMPLES = 4000;
    private static final double TAIL = 0.005;

    /// The interval is a bootstrap with the day as its unit, since the intervals of a day err together. Where a band
    /// always held, which no resampling can doubt, it begins at the share with which so many days would all be held
    /// with a chance of 0.5 % (Clopper & Pearson 1934); where it never held, likewise.
    ///
    /// @param seed of the bootstrap
    public static Coverage of(Collection<Scored> intervals, Predicate<Scored> held, long seed) {
        Map<LocalDate, List<Scored>> byDay = intervals.stream().collect(Collectors.groupingBy(Scored::day));
        List<long[]> days = byDay.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new long[] {
                    day.getValue().stream().filter(held).count(), day.getValue().size()
                })
                .toList();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] shares = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            shares[i] = share(random.ints(days.size(), 0, Math.max(1, days.size()))
                    .mapToObj(days::get)
                    .toList());
        }
        Arrays.sort(shares);
        double share = share(days);
        double allAlike = Math.pow(TAIL, 1.0 / days.size());
        return new Coverage(
                share, share == 1 ? allAlike : at(shares, TAIL), share == 0 ? 1 - allAlike : at(shares, 1 - TAIL));
    }

    /// How many standard errors a band's holding lies off what it should be, whatever the direction.
    ///
    /// The standard error is that of intervals that err each by itself, times the design effect of days that err as
    /// one (Kish 1965).
    ///
    /// @param nominal how often it should hold, 0 to 1
    static double off(Collection<Scored> intervals, Predicate<Scored> held, double nominal) {
        double size = intervals.size();
        double share = intervals.stream().filter(held).count() / size;
        double overDays = intervals.stream()
                .collect(Collectors.groupingBy(
                        Scored::day, Collectors.summingDouble(one -> (held.test(one) ? 1 : 0) - share)))
                .values()
                .stream()
                .mapToDouble(one -> one * one)
                .sum();
        double alone = size * share * (1 - share);
        double design = alone == 0 ? 1 : Math.max(1, overDays / alone);
        return size * Math.abs(share - nominal) / Math.sqrt(size * nominal * (1 - nominal) * design);
    }

    private static double share(List<long[]> days) {
        long held = days.stream().mapToLong(day -> day[0]).sum();
        long all = days.stream().mapToLong(day -> day[1]).sum();
        return (double) held / all;
    }

    private static double at(double[] sorted, double probability) {
        return sorted[(int) Math.round(probability * (sorted.length - 1))];
    }
}
