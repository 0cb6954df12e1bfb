package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What the part of a day that is known says of the rest of it.
///
/// Known parts and parts to come are seen as the logarithm of arrivals over what was expected. How far the day lies
/// off as a whole, how this changed of late and how it changes right now are regressed on over past days, for each
/// time to come by itself with the three hours on either side of it, drawn towards no change (ridge regression).
final class SoFar {

    private static final double FARTHEST = 0.7;
    private static final double[] RIDGE = {0.1, 1, 1};
    private static final double[] LATELY = {1, 1 / 3.0, 0.1};
    private static final int REACHES_A_DAY = 8;

    private final Days days;
    private final int slot;
    private final double[][] weights;

    /// @param slot the first time of day that is not known
    /// @param past days to learn from
    /// @param expected a past day as it was forecast at its start
    SoFar(Days days, int slot, List<Integer> past, IntFunction<double[]> expected) {
        this.days = days;
        this.slot = slot;
        double[][] known = new double[past.size()][];
        double[][] rest = new double[past.size()][];
        for (int i = 0; i < known.length; i++) {
            double[] then = expected.apply(past.get(i));
            known[i] = known(past.get(i), then);
            rest[i] = rest(past.get(i), then);
        }
        double[][] squares = squares(known);
        this.weights = new double[days.slots()][];
        for (int at = slot; at < weights.length; at++) {
            weights[at] = regression(squares, known, rest, at);
        }
    }

    /// A day as it was forecast at its start, the rest of it moved by what is known.
    double[] moved(int day, double[] expected) {
        double[] known = known(day, expected);
        double[] moved = expected.clone();
        for (int at = slot; at < moved.length; at++) {
            double off = 0;
            for (int i = 0; i < known.length; i++) {
                off += weights[at][i] * known[i];
            }
            moved[at] *= Math.exp(within(off));
        }
        return moved;
    }

    private static double[] regression(double[][] squares, double[][] known, double[][] rest, int at) {
        double[] products = new double[RIDGE.length];
        for (int day = 0; day < known.length; day++) {
            for (int i = 0; i < products.length; i++) {
                products[i] += known[day][i] * rest[day][at];
            }
        }
        double[][] matrix = Arrays.stream(squares).map(double[]::clone).toArray(double[][]::new);
        return LinearSystem.solve(matrix, products);
    }

    private static double[][] squares(double[][] known) {
        double[][] squares = new double[RIDGE.length][RIDGE.length];
        double size = 1e-9;
        for (double[] row : known) {
            for (int i = 0; i < row.length; i++) {
                size += row[i] * row[i] / known.length;
                for (int j = 0; j < row.length; j++) {
                    squares[i][j] += row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < RIDGE.length; i++) {
            squares[i][i] += RIDGE[i] * size;
        }
        return squares;
    }

    /// How far the known part of a day lies off, how this changed of late, and how it changes right now.
    private double[] known(int day, double[] expected) {
        int[] seen = IntStream.range(0, slot)
                .filter(at -> !Double.isNaN(days.at(day, at)))
                .toArray();
        double[] changes = new double[LATELY.length];
        double before = 0;
        for (int i = 0; i < LATELY.length && seen.length > 0; i++) {
            int parts = Math.max(1, (int) (LATELY[i] * seen.length));
            double off = off(day, expected, seen[seen.length - parts], slot);
            changes[i] = off - before;
            before = off;
        }
        return changes;
    }

    /// How far the surroundings of each time to come lie off.
    private double[] rest(int day, double[] expected) {
        int reach = days.slots() / REACHES_A_DAY;
        double[] rest = new double[days.slots()];
        for (int at = slot; at < rest.length; at++) {
            rest[at] = off(day, expected, Math.max(slot, at - reach), Math.min(rest.length, at + reach + 1));
        }
        return rest;
    }

    private double off(int day, double[] expected, int from, int to) {
        double sum = 0.5;
        double arrived = 0.5;
        for (int at = from; at < to; at++) {
            if (!Double.isNaN(days.at(day, at))) {
                arrived += days.at(day, at);
                sum += expected[at];
            }
        }
        return within(Math.log(arrived / sum));
    }

    private static double within(double off) {
        return Math.clamp(off, -FARTHEST, FARTHEST);
    }
}
