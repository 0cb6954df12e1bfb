package dev.muster.forecasting.latent;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// How the level of a queue moves from day to day beyond counting noise, as standard deviations of its logarithm.
///
/// @param noise of a day by itself
/// @param shortRun of what fades over some days
/// @param longRun of what fades over weeks
public record DayVariation(double noise, double shortRun, double longRun) {

    private static final double[] STEPS = {0.005, 0.01, 0.02, 0.035, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5};
    private static final double SHORT_DAYS = 2.5;
    private static final double LONG_DAYS = 30;
    private static final double LEVEL = 4;
    private static final double WEEKDAY = 1;
    private static final int ROUNDS = 2;
    private static final DayVariation GUESS = new DayVariation(0.05, 0.02, 0.1);

    /// Learned from the days of one or several queues by the evidence, parameter after parameter.
    ///
    /// @param queues each with the days of one queue or stretch; expectations known up to a factor by weekday
    public static DayVariation learned(List<List<DayTotal>> queues) {
        List<List<DayTotal>> usable =
                queues.stream().filter(days -> days.size() >= 10).toList();
        DayVariation best = GUESS;
        if (usable.isEmpty()) {
            return best;
        }
        ToDoubleFunction<DayVariation> score = variation -> variation.score(usable);
        for (int round = 0; round < ROUNDS; round++) {
            DayVariation now = best;
            best = best(
                    score,
                    DoubleStream.of(STEPS)
                            .mapToObj(s -> new DayVariation(s, now.shortRun, now.longRun))
                            .toList());
            DayVariation then = best;
            best = best(
                    score,
                    DoubleStream.of(STEPS)
                            .mapToObj(s -> new DayVariation(then.noise, then.shortRun, s))
                            .toList());
            DayVariation last = best;
            best = best(
                    score,
                    DoubleStream.of(STEPS)
                            .mapToObj(s -> new DayVariation(last.noise, s, last.longRun))
                            .toList());
        }
        return best;
    }

    private static DayVariation best(ToDoubleFunction<DayVariation> score, List<DayVariation> all) {
        DayVariation best = all.getFirst();
        double highest = Double.NEGATIVE_INFINITY;
        for (DayVariation one : all) {
            double reached = score.applyAsDouble(one);
            if (reached > highest) {
                highest = reached;
                best = one;
            }
        }
        return best;
    }

    private double score(List<List<DayTotal>> queues) {
        return queues.stream().mapToDouble(days -> seen(days).evidence()).sum();
    }

    /// Days of which neither level nor weekdays are known beforehand.
    public LatentCounts seen(List<DayTotal> days) {
        return new LatentCounts(
                days.stream().mapToDouble(DayTotal::count).toArray(),
                means(days, days.stream().mapToDouble(DayTotal::log).average().orElse(0)),
                covariance(days, (one, other) -> unknown(one, other)));
    }

    /// Covariance of the logarithms of two days' expectations where neither level nor weekdays are known beforehand.
    public double unknown(DayTotal one, DayTotal other) {
        return LEVEL + (one.weekday() == other.weekday() ? WEEKDAY : 0) + between(one.apart(other));
    }

    /// Covariance of the logarithms of the levels of two days.
    public double between(int daysApart) {
        return shortRun * shortRun * Math.exp(-daysApart / SHORT_DAYS)
                + longRun * longRun * Math.exp(-daysApart / LONG_DAYS)
                + (daysApart == 0 ? noise * noise : 0);
    }

    /// The logarithms expected of days about a level.
    public static double[] means(List<DayTotal> days, double level) {
        return days.stream()
                .mapToDouble(day -> level + Math.log(day.expected()))
                .toArray();
    }

    /// All days' covariances.
    public static double[][] covariance(List<DayTotal> days, Covariance between) {
        double[][] all = new double[days.size()][days.size()];
        for (int i = 0; i < days.size(); i++) {
            for (int j = 0; j <= i; j++) {
                all[i][j] = between.of(days.get(i), days.get(j));
                all[j][i] = all[i][j];
            }
        }
        return all;
    }

    /// How two days vary together.
    @FunctionalInterface
    public interface Covariance {

        double of(DayTotal one, DayTotal other);
    }
}
