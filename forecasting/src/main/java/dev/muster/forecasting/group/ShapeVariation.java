package dev.muster.forecasting.group;

import dev.muster.forecasting.latent.Belief;
import dev.muster.forecasting.latent.LatentCounts;
import java.util.ArrayList;
import java.util.List;

/// How a queue's time-of-day shape departs from its group's, as the logarithm of a factor by part of the day.
///
/// No group is trusted to be more alike than 5 %, so that a queue unlike the others gets its own shape in time.
/// Neighbouring times depart together, over some hours, and each a little by itself. The parts are half-hours, or the
/// interval where that is longer.
///
/// @param smooth standard deviation of what neighbours share
/// @param hours over which they share it
/// @param rough standard deviation of a part by itself
record ShapeVariation(double smooth, double hours, double rough) {

    private static final double[] SIZES = {0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.45, 0.7};
    private static final double[] REACHES = {0.75, 1.5, 3, 5};
    private static final double[] ROUGHNESSES = {0.005, 0.02, 0.04, 0.07, 0.12, 0.2};
    private static final ShapeVariation GUESS = new ShapeVariation(0.15, 1.5, 0.04);
    private static final int ROUNDS = 2;

    /// A queue's arrivals by part of the day.
    ///
    /// @param hour middle of the part
    /// @param count arrivals over all days
    /// @param expected by the group's shape, more than 0
    /// @param noise variance of the logarithm of the count's expectation that is of these days only
    record Part(double hour, double count, double expected, double noise) {}

    /// Learned by the evidence of queues whose parts are given.
    static ShapeVariation learned(List<List<Part>> queues) {
        ShapeVariation best = GUESS;
        for (int round = 0; round < ROUNDS; round++) {
            List<ShapeVariation> smooth = new ArrayList<>();
            for (double size : SIZES) {
                for (double reach : REACHES) {
                    smooth.add(new ShapeVariation(size, reach, best.rough));
                }
            }
            best = best(queues, smooth);
            List<ShapeVariation> rough = new ArrayList<>();
            for (double size : ROUGHNESSES) {
                rough.add(new ShapeVariation(best.smooth, best.hours, size));
            }
            best = best(queues, rough);
        }
        return best;
    }

    private static ShapeVariation best(List<List<Part>> queues, List<ShapeVariation> all) {
        ShapeVariation best = all.getFirst();
        double highest = Double.NEGATIVE_INFINITY;
        for (ShapeVariation one : all) {
            double reached = queues.stream()
                    .mapToDouble(parts -> one.seen(parts).evidence())
                    .sum();
            if (reached > highest) {
                highest = reached;
                best = one;
            }
        }
        return best;
    }

    /// The logarithm of the factor at a time of day, from what was counted.
    Belief at(double hour, List<Part> parts, LatentCounts seen) {
        double[] shared =
                parts.stream().mapToDouble(part -> between(hour, part.hour)).toArray();
        return seen.about(new Belief(0, between(hour, hour)), shared);
    }

    LatentCounts seen(List<Part> parts) {
        double[] counts = parts.stream().mapToDouble(Part::count).toArray();
        double[] means =
                parts.stream().mapToDouble(part -> Math.log(part.expected)).toArray();
        double[][] covariance = new double[counts.length][counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                covariance[i][j] = between(parts.get(i).hour, parts.get(j).hour) + (i == j ? parts.get(i).noise : 0);
            }
        }
        return new LatentCounts(counts, means, covariance);
    }

    private double between(double hour, double other) {
        double away = (hour - other) / hours;
        boolean same = Math.abs(hour - other) < 1e-9;
        return smooth * smooth * Math.exp(-away * away / 2) + (same ? rough * rough : 0);
    }
}
