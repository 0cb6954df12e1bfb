package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What followed the past stretches that looked most like the last one, at its level.
///
/// Stretches end at the same time of day (or of the week) as the last one. They are compared after most of their
/// difference in level is taken off, recent values weighing more, and weighted by how near they come.
/// Source: nearest neighbours in time series, e.g. Yakowitz 1987.
final class SimilarDays implements Method {

    private static final double LEVEL = 0.7;
    private static final double DOUBT = 0.2;

    private final int stride;
    private final int length;
    private final int most;
    private final double halfLife;

    /// @param stride from one candidate to the next: a day or a week
    /// @param length of the stretches compared
    /// @param most neighbours used
    /// @param halfLife values back at which a value counts half
    SimilarDays(int stride, int length, int most, double halfLife) {
        this.stride = stride;
        this.length = length;
        this.most = most;
        this.halfLife = halfLife;
    }

    @Override
    public Continuation of(double[] sequence) {
        return (end, horizon) -> ahead(sequence, end, horizon);
    }

    @Override
    public int fewest() {
        return 2 * stride + 2 * length;
    }

    private double[] ahead(double[] sequence, int end, int horizon) {
        double[] weights = new double[length];
        for (int back = 0; back < length; back++) {
            weights[back] = Math.pow(0.5, back / halfLife);
        }
        int latest = end - Math.ceilDiv(horizon, stride) * stride;
        Neighbour[] near = IntStream.iterate(latest, at -> at >= length, at -> at - stride)
                .mapToObj(at -> neighbour(sequence, at, end, weights))
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .limit(most)
                .toArray(Neighbour[]::new);
        double floor = DOUBT
                        * Arrays.stream(near)
                                .mapToDouble(Neighbour::distance)
                                .average()
                                .orElse(0)
                + 1e-12;
        double[] ahead = new double[horizon];
        double sum = 0;
        for (Neighbour neighbour : near) {
            double weight = 1 / (neighbour.distance + floor);
            sum += weight;
            for (int i = 0; i < horizon; i++) {
                ahead[i] += weight * (sequence[neighbour.end + i] + neighbour.shift);
            }
        }
        for (int i = 0; i < horizon; i++) {
            ahead[i] /= sum;
        }
        return ahead;
    }

    private Neighbour neighbour(double[] sequence, int at, int end, double[] weights) {
        double level = 0;
        double sum = 0;
        for (int back = 0; back < length; back++) {
            level += weights[back] * (sequence[end - 1 - back] - sequence[at - 1 - back]);
            sum += weights[back];
        }
        double shift = LEVEL * level / sum;
        double distance = 0;
        for (int back = 0; back < length; back++) {
            double apart = sequence[end - 1 - back] - sequence[at - 1 - back] - shift;
            distance += weights[back] * apart * apart;
        }
        return new Neighbour(at, shift, distance);
    }

    /// @param end of a past stretch
    /// @param shift what is added to what followed it
    /// @param distance weighted sum of squares, 0 or more
    private record Neighbour(int end, double shift, double distance) {}
}
