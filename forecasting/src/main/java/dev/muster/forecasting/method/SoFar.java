package dev.muster.forecasting.method;

import java.util.List;

/// What the part of a day that is known says of the rest of it.
///
/// The [Drift] of the day so far is carried on, and taken for as much as it was worth at each time to come (three
/// hours on either side) on past days: the whole of it, but for what past days say against that (Bayesian regression
/// about 1).
final class SoFar {

    private static final double FARTHEST = 0.7;
    private static final int REACHES_A_DAY = 8;
    private static final double USUALLY_WITHIN = 0.05;
    private static final double MOST = 1.5;

    private final int slot;
    private final Drift drift;
    private final double[] worth;

    /// @param past days to learn from
    /// @param slot the first time of day that is not known
    SoFar(Drift drift, List<Drift.Day> past, int slot) {
        this.slot = slot;
        this.drift = drift;
        this.worth = worth(past);
    }

    /// A day as it was forecast at its start, the rest of it moved by what is known.
    double[] moved(Drift.Day day) {
        double[] rest = drift.rest(day, slot);
        double[] moved = day.expected();
        for (int at = slot; at < moved.length; at++) {
            double share = worth.length == 0 ? 1 : worth[at];
            moved[at] *= Math.exp(Math.clamp(share * Math.log1p(Math.max(rest[at], -0.9)), -FARTHEST, FARTHEST));
        }
        return moved;
    }

    private double[] worth(List<Drift.Day> passed) {
        List<double[]> carried =
                passed.stream().map(day -> drift.rest(day, slot)).toList();
        if (passed.isEmpty()) {
            return new double[0];
        }
        int slots = passed.getFirst().slots();
        int reach = slots / REACHES_A_DAY;
        double[] worth = new double[slots];
        for (int at = slot; at < worth.length; at++) {
            worth[at] = worth(passed, carried, Math.max(slot, at - reach), Math.min(worth.length, at + reach + 1));
        }
        return worth;
    }

    private static double worth(List<Drift.Day> passed, List<double[]> carried, int from, int to) {
        double squares = 1e-12;
        double products = 1e-12;
        double total = 0;
        int count = 0;
        for (int day = 0; day < passed.size(); day++) {
            double came = passed.get(day).off(from, to);
            if (!Double.isNaN(came)) {
                double said = mean(carried.get(day), from, to);
                squares += said * said;
                products += said * came;
                total += came * came;
                count++;
            }
        }
        double noise = Math.max(0, total - products * products / squares) / Math.max(1, count);
        double prior = noise / (USUALLY_WITHIN * USUALLY_WITHIN);
        return Math.clamp((products + prior) / (squares + prior), 0, MOST);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += values[at];
        }
        return sum / (to - from);
    }
}
