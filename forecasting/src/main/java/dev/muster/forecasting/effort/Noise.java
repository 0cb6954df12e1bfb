package dev.muster.forecasting.effort;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// How far the mean of an interval lies from what is usual at its weekday and time: by its single conversations, which
/// even out with their number, and by what all of them have in common, which does not.
///
/// @param single variance of one conversation over that of [Measure#scatter], more than 0
/// @param common variance on the scale on which effects add up, 0 or more
record Noise(double single, double common) {

    /// As where conversations have nothing in common, which is what is taken at first.
    static final Noise UNKNOWN = new Noise(1, 0);
    private static final double LEAST = 1e-4;
    private static final int FEWEST = 20;

    /// From the differences between one week and the next, which hold no effect of weekday or time: both parts by the
    /// method of moments, once with busy intervals in front, once with thin ones.
    ///
    /// @param mean what is usual in a cell of the week
    static Noise of(Observations seen, Measure measure, IntToDoubleFunction mean) {
        Map<Integer, Integer> before = new HashMap<>();
        double squares = 0;
        double pairs = 0;
        double busy = 0;
        double thin = 0;
        double thinSquares = 0;
        for (int k = 0; k < seen.size(); k++) {
            if (seen.count(k) <= 0) {
                continue;
            }
            Integer earlier = before.put(seen.cell(k), k);
            if (earlier == null) {
                continue;
            }
            double usual = mean.applyAsDouble(seen.cell(k));
            double difference = seen.sum(k) / seen.count(k) - seen.sum(earlier) / seen.count(earlier);
            double scatter = measure.scatter(usual) * (1 / seen.count(k) + 1 / seen.count(earlier));
            double square = difference * difference / scatter;
            double share = 2 * measure.slope(usual) * measure.slope(usual) / scatter;
            squares += square;
            pairs++;
            busy += share;
            thin += 1 / share;
            thinSquares += square / share;
        }
        return pairs < FEWEST ? UNKNOWN : solved(squares, thinSquares, pairs, busy, thin);
    }

    /// squares = single·pairs + common·busy; thinSquares = single·thin + common·pairs.
    private static Noise solved(double squares, double thinSquares, double pairs, double busy, double thin) {
        double determinant = pairs * pairs - busy * thin;
        double single = (squares * pairs - thinSquares * busy) / determinant;
        double common = (thinSquares * pairs - squares * thin) / determinant;
        if (Math.abs(determinant) < 1e-9 * pairs * pairs || common <= 0) {
            return new Noise(Math.max(LEAST, squares / pairs), 0);
        }
        return single < LEAST ? new Noise(LEAST, thinSquares / pairs) : new Noise(single, common);
    }

    /// Variance of an interval's sum.
    double ofSum(double count, double mean, Measure measure) {
        double slope = measure.slope(mean) * count;
        return single * measure.scatter(mean) * count + common * slope * slope;
    }
}
