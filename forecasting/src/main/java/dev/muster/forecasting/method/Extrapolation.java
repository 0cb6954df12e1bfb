package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.method.ExponentialSmoothing.Speeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Continues a sequence of equally spaced values that has a daily and a weekly season, by the [Combination] of many
/// methods.
///
/// Values are 0 or more, without gaps. A calendar is not looked at: what day it is shows in the values alone.
public final class Extrapolation {

    private static final int ORIGINS = 12;
    private static final int TOGETHER = 20;
    private static final int KINDS = 4;
    private static final int SHARED_STRIDE = 3;
    private static final double PLAIN = Double.POSITIVE_INFINITY;

    private final int day;
    private final int week;
    private final Combination combination;
    private final List<SharedRegression> shared;

    /// @param day values in a day
    /// @param week values in a week, a multiple of a day
    public Extrapolation(int day, int week) {
        if (day < 2 || week <= day || week % day != 0) {
            throw new IllegalArgumentException(
                    "Week (%d values) must be several times the day (%d values).".formatted(week, day));
        }
        this.day = day;
        this.week = week;
        this.combination = new Combination(methods(day, week), day, ORIGINS);
        this.shared = List.of(
                new SharedRegression(2 * week, day, SHARED_STRIDE, 0.3), new SharedRegression(week, day, day, 0.3));
    }

    /// Continues one sequence from what it alone tells.
    ///
    /// @param values 0 or more, more than a week of them
    /// @param horizon values wanted, 1 or more
    /// @throws IllegalArgumentException where a value is negative or not a number, or there are too few
    public List<Distribution> ahead(double[] values, int horizon) {
        check(values);
        Combined combined = combination.of(values, horizon, List.of());
        return combined.about(combined.path());
    }

    /// Continues many sequences, each helped by what the others tell: those of its kind share a [SharedRegression] that
    /// joins the methods, and a [Correction] learned from all puts the combined path right. Fewer than twenty are
    /// continued each alone.
    ///
    /// @param sequences of values as for one; they may differ in length, scale and in when they end
    /// @param horizon values wanted, 1 or more
    /// @return what follows each
    /// @throws IllegalArgumentException where a value is negative or not a number, or a sequence has too few
    public List<List<Distribution>> ahead(List<double[]> sequences, int horizon) {
        if (sequences.size() < TOGETHER) {
            return sequences.stream().map(values -> ahead(values, horizon)).toList();
        }
        sequences.forEach(this::check);
        List<List<double[][]>> borrowed = borrowed(sequences, horizon);
        List<Combined> combined = IntStream.range(0, sequences.size())
                .mapToObj(i -> combination.of(sequences.get(i), horizon, borrowed.get(i)))
                .toList();
        List<double[]> paths = new Correction(day, week).of(combined);
        return IntStream.range(0, paths.size())
                .mapToObj(i -> combined.get(i).about(paths.get(i)))
                .toList();
    }

    /// Paths of the shared regressions, by sequence.
    private List<List<double[][]>> borrowed(List<double[]> sequences, int horizon) {
        int[] kinds = Kinds.of(sequences, day, week, KINDS);
        List<List<double[][]>> borrowed = Stream.<List<double[][]>>generate(ArrayList::new)
                .limit(kinds.length)
                .toList();
        for (int kind = 0; kind < KINDS; kind++) {
            int wanted = kind;
            int[] of = IntStream.range(0, kinds.length)
                    .filter(i -> kinds[i] == wanted)
                    .toArray();
            List<double[]> alike = Arrays.stream(of).mapToObj(sequences::get).toList();
            for (SharedRegression regression : alike.isEmpty() ? List.<SharedRegression>of() : shared) {
                double[][][] paths = regression.paths(alike, combination.backs(horizon), horizon);
                for (int i = 0; i < of.length; i++) {
                    borrowed.get(of[i]).add(paths[i]);
                }
            }
        }
        return borrowed;
    }

    private void check(double[] values) {
        if (values.length < 8 * day) {
            throw new IllegalArgumentException(
                    "Number of values (%d) must be at least %d.".formatted(values.length, 8 * day));
        }
        for (double value : values) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("Value (%s) must be finite and not negative.".formatted(value));
            }
        }
    }

    private static List<Method> methods(int day, int week) {
        Lags near = Lags.last(4).and(day, 1, 2).and(2 * day, 1, 1).and(week, 2, 2);
        Lags days = IntStream.rangeClosed(3, 6)
                .boxed()
                .reduce(
                        Lags.last(day + 2).and(2 * day, 1, 1).and(week, 2, 2),
                        (lags, back) -> lags.and(back * day, 1, 1),
                        (one, _) -> one);
        Lags twoWeeks = days.and(2 * week, 1, 1);
        Lags twoDays = days.and(day + day / 2, day / 2, day / 2 + 1);
        Method carried = new Autoregression(Lags.last(3).and(day, 0, 1), 0, 1, PLAIN);
        Method robust = new Autoregression(near, 0, 0.1, 1);
        return Stream.of(
                        new SeasonalNaive(day),
                        new SeasonalNaive(week),
                        new Logarithmic(robust),
                        new Logarithmic(new Deseasonalised(day, 1, robust)),
                        new Autoregression(near, 0, 0.01, PLAIN),
                        new Autoregression(near, week, 20, PLAIN),
                        new Logarithmic(new Autoregression(near, week, 1, PLAIN)),
                        new Autoregression(twoWeeks, 0, 0.3, PLAIN),
                        new Autoregression(twoWeeks, day, 0.3, PLAIN),
                        new Autoregression(twoDays, day, 20, PLAIN),
                        new Logarithmic(new Autoregression(twoDays, day, 10, PLAIN)),
                        new Deseasonalised(week, 0.9, carried),
                        new Logarithmic(new SimilarDays(week, 3 * day, 3, day)),
                        new Logarithmic(new SimilarDays(day, 2 * day, 5, day)),
                        new Logarithmic(new SimilarDays(day, day, 7, day)),
                        new Logarithmic(new SimilarDays(day, week, 4, day)),
                        new Logarithmic(new Deseasonalised(day, 0.9, new Theta())),
                        new Logarithmic(new Harmonics(day, week, carried)),
                        new Logarithmic(new ExponentialSmoothing(day, week, new Speeds(0.1, 0.15, 0.2, 0.9))))
                .toList();
    }
}
