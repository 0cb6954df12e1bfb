package dev.muster.forecasting.staffing;

import java.util.Arrays;

/// How many more have left than at one time: the integral of left(u) − left(since) over u from that time to another,
/// earlier or later. Sums run outward from the time, so that they are of positive parts.
final class LeftSince {

    private final double[] from;
    private final double[] rate;
    private final double[] anchor;
    private final double[] staying;
    private final double[] gone;
    private final double[] area;

    /// @param from when each rate of leaving begins to hold
    /// @param staying the share that still waits then
    LeftSince(double since, double[] from, double[] rate, double[] staying) {
        int pieces = from.length;
        int here = piece(from, since);
        this.from = from;
        this.rate = rate;
        this.anchor = new double[pieces];
        this.staying = new double[pieces];
        this.gone = new double[pieces];
        this.area = new double[pieces];
        anchor[here] = since;
        this.staying[here] = staying[here] * Math.exp(-rate[here] * (since - from[here]));
        for (int i = here + 1; i < pieces; i++) {
            carry(i - 1, i, from[i], staying[i]);
        }
        for (int i = here - 1; i >= 0; i--) {
            carry(i + 1, i, from[i + 1], staying[i + 1]);
        }
    }

    private void carry(int inner, int outer, double border, double stayingThere) {
        area[outer] = area(inner, border);
        gone[outer] = gone[inner] + staying[inner] * Math.abs(Math.expm1(-rate[inner] * (border - anchor[inner])));
        anchor[outer] = border;
        staying[outer] = stayingThere;
    }

    /// Never negative.
    double upTo(double time) {
        return area(piece(from, time), time);
    }

    private double area(int i, double time) {
        double span = time - anchor[i];
        return area[i] + gone[i] * Math.abs(span) + staying[i] * Curvature.of(rate[i], span);
    }

    /// The last time of all that is not after another.
    static int piece(double[] from, double time) {
        int found = Arrays.binarySearch(from, time);
        return found < 0 ? Math.max(0, -found - 2) : found;
    }
}
