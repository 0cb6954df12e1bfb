package dev.muster.forecasting.accuracy;

import dev.muster.forecasting.Normal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a backtest comes to. Errors are shares of what came.
///
/// @param wape over the intervals that have a week before
/// @param bias over all intervals
/// @param weekBeforeWape of the week before as the forecast, over the intervals that have one
/// @param noUpdateWape of the forecast at the day's start, over the intervals that have a week before
/// @param coverage80 how often the 80 % band held
/// @param coverage95 how often the 95 % band held
/// @param hoursRejected hours of the day at which one of the bands held more or less often than luck allows, at 1 %
/// after Holm's correction
/// @param pinball loss over quantiles, over the intervals that have a week before
/// @param naivePinball the same for the week before with the residual quantiles of its weekday and time
/// @param scored number of intervals
public record Score(
        double wape,
        double bias,
        double weekBeforeWape,
        double noUpdateWape,
        Coverage coverage80,
        Coverage coverage95,
        int hoursRejected,
        double pinball,
        double naivePinball,
        int scored) {

    private static final double SIGNIFICANCE = 0.01;

    /// @param seed for the intervals of the coverages
    public static Score of(Collection<Scored> all, long seed) {
        List<Scored> both = all.stream().filter(Scored::hasWeekBefore).toList();
        double came = both.stream().mapToDouble(Scored::actual).sum();
        return new Score(
                Wape.of(both.stream().map(Scored::outcome).toList()),
                Wape.bias(all.stream().map(Scored::outcome).toList()),
                Wape.of(both.stream().map(Scored::naive).toList()),
                Wape.of(both.stream().map(Scored::withoutUpdate).toList()),
                coverage80(all, seed),
                coverage95(all, seed),
                hoursRejected(all),
                both.stream().mapToDouble(Scored::pinball).sum() / came,
                both.stream().mapToDouble(Scored::naivePinball).sum() / came,
                all.size());
    }

    private static Coverage coverage80(Collection<Scored> intervals, long seed) {
        return Coverage.of(intervals, Scored::inBand80, seed);
    }

    private static Coverage coverage95(Collection<Scored> intervals, long seed) {
        return Coverage.of(intervals, Scored::inBand95, seed);
    }

    /// Holm's procedure over the two bands of every hour, at 1 %.
    private static int hoursRejected(Collection<Scored> all) {
        Map<Integer, List<Scored>> hours = all.stream().collect(Collectors.groupingBy(Scored::hour));
        List<HourTest> tests = hours.entrySet().stream()
                .flatMap(hour -> Stream.of(
                        new HourTest(hour.getKey(), Coverage.off(hour.getValue(), Scored::inBand80, 0.80)),
                        new HourTest(hour.getKey(), Coverage.off(hour.getValue(), Scored::inBand95, 0.95))))
                .sorted(Comparator.comparingDouble(HourTest::off).reversed())
                .toList();
        Set<Integer> rejected = new HashSet<>();
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).off() <= Normal.quantile(1 - SIGNIFICANCE / 2 / (tests.size() - i))) {
                break;
            }
            rejected.add(tests.get(i).hour());
        }
        return rejected.size();
    }

    /// @param off standard errors
    private record HourTest(int hour, double off) {}
}
