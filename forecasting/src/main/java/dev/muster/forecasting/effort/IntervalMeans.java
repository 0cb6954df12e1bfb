package dev.muster.forecasting.effort;

import dev.muster.forecasting.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Forecasts a mean or share by interval: handle time, or the share of conversations that come to people.
///
/// What is usual at a weekday and time of day is learned from the last half year, every conversation counting once,
/// and pooled where conversations are few; whole days move it by a level that follows the last days. A day on which
/// something happened is left out.
public final class IntervalMeans {

    private final Measure measure;
    private final double usual;
    private final @Nullable Learned learned;

    private IntervalMeans(Measure measure, double usual, @Nullable Learned learned) {
        this.measure = measure;
        this.usual = usual;
        this.learned = learned;
    }

    /// @param past  seconds of work over conversations, known at the origin
    /// @param usual handle time where the past has none, in seconds, more than 0
    public static IntervalMeans handle(Totals past, double usual) {
        return of(past, Measure.TIME, usual);
    }

    /// @param past  conversations of a kind over all of them, known at the origin
    /// @param usual the share where the past has none, 0 to 1
    public static IntervalMeans share(Totals past, double usual) {
        return of(past, Measure.SHARE, usual);
    }

    private static IntervalMeans of(Totals past, Measure measure, double usual) {
        if (past.grid().size() == 0) {
            return new IntervalMeans(measure, usual, null);
        }
        Observations seen = new Observations(past);
        boolean known = seen.count() > 0 && (seen.sum() > 0 || measure == Measure.SHARE);
        return new IntervalMeans(measure, usual, known ? Learned.from(seen, measure) : null);
    }

    /// @param ahead by the step of the past, on the same clock
    /// @return one for each interval, closed or open
    public List<Estimate> forecast(Grid ahead) {
        List<Estimate> estimates = new ArrayList<>(ahead.size());
        for (int i = 0; i < ahead.size(); i++) {
            estimates.add(learned == null ? Estimate.known(usual, measure) : learned.at(ahead, i, measure));
        }
        return estimates;
    }

    private record Learned(Observations seen, WeekShape shape, DayLevel level, Noise noise) {

        static Learned from(Observations seen, Measure measure) {
            double[] none = new double[seen.days()];
            WeekShape guess = new WeekShape(seen, measure, Noise.UNKNOWN, none, all(seen));
            Noise noise = Noise.of(seen, measure, cell -> measure.mean(guess.usual(cell)));
            WeekShape rough = new WeekShape(seen, measure, noise, none, all(seen));
            DayLevel first = DayLevel.of(rough.days(), measure);
            WeekShape shape = new WeekShape(seen, measure, noise, first.smoothed(), calm(first, seen));
            return new Learned(seen, shape, DayLevel.of(shape.days(), measure), noise);
        }

        private static boolean[] all(Observations seen) {
            boolean[] all = new boolean[seen.days()];
            Arrays.fill(all, true);
            return all;
        }

        /// All days but those on which something happened; all of them where nothing would be left.
        private static boolean[] calm(DayLevel level, Observations seen) {
            boolean[] calm = level.shocks();
            for (int day = 0; day < calm.length; day++) {
                calm[day] = !calm[day];
            }
            boolean some = IntStream.range(0, seen.size()).anyMatch(k -> calm[seen.day(k)] && seen.count(k) > 0);
            return some ? calm : all(seen);
        }

        Estimate at(Grid ahead, int i, Measure measure) {
            int cell =
                    ahead.slot(i) + seen.slots() * (ahead.date(i).getDayOfWeek().getValue() - 1);
            double mean = measure.mean(shape.usual(cell) + level.last());
            double doubt = shape.doubt(cell) + level.doubt(Math.max(0, seen.ahead(ahead.date(i)))) + noise.common();
            return new Estimate(mean, measure, doubt, noise.single() * measure.linkedScatter(mean));
        }
    }
}
