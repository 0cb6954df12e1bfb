package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// How long people wait before they give up: those still waiting leave at a rate that holds from one time to the next.
///
/// One rate is exponential patience; with many, any pattern that was seen in a log can be given as closely as wanted.
/// The last rate holds for ever.
public final class Patience {

    private final double[] from;
    private final double[] rate;
    private final double[] staying;
    private final double[] left;

    private Patience(double[] from, double[] rate) {
        this.from = from;
        this.rate = rate;
        this.staying = new double[from.length];
        this.left = new double[from.length];
        staying[0] = 1;
        for (int i = 1; i < from.length; i++) {
            double span = from[i] - from[i - 1];
            staying[i] = staying[i - 1] * Math.exp(-rate[i - 1] * span);
            left[i] = left[i - 1] - staying[i - 1] * Math.expm1(-rate[i - 1] * span);
        }
    }

    /// Exponential patience.
    ///
    /// @param mean more than zero
    public static Patience exponential(Duration mean) {
        if (!mean.isPositive()) {
            throw new IllegalArgumentException("Mean patience (%s) must be more than zero.".formatted(mean));
        }
        return new Patience(new double[] {0}, new double[] {1 / Seconds.of(mean)});
    }

    /// Patience from the rates at which those still waiting leave.
    ///
    /// @param leaving how many leave, per person and second, from each time on: from zero on; none negative, the
    /// last more than zero
    public static Patience leaving(SortedMap<Duration, Double> leaving) {
        if (leaving.isEmpty() || !leaving.firstKey().isZero()) {
            throw new IllegalArgumentException(
                    "Times of patience (%s) must begin with zero.".formatted(leaving.keySet()));
        }
        double last = leaving.lastEntry().getValue();
        for (double rate : leaving.values()) {
            if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY && last > 0)) {
                throw new IllegalArgumentException(
                        "Rates of leaving (%s) must not be negative, and the last must be more than zero."
                                .formatted(leaving.values()));
            }
        }
        return new Patience(
                leaving.keySet().stream().mapToDouble(Seconds::of).toArray(),
                leaving.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Patience from the shares who would still wait, as a log shows them. Between two times the rate is even; after
    /// the last it stays as it was before.
    ///
    /// @param shares who wait at least so long; falling, all more than 0
    public static Patience measured(SortedMap<Duration, Double> shares) {
        SortedMap<Duration, Double> leaving = new TreeMap<>();
        Duration before = Duration.ZERO;
        double left = 1;
        for (Map.Entry<Duration, Double> share : shares.entrySet()) {
            double span = Seconds.of(share.getKey().minus(before));
            if (!(span > 0 && share.getValue() <= left && share.getValue() > 0)) {
                throw new IllegalArgumentException(
                        "Shares who still wait (%s) must be more than 0, fall, and be of times after zero."
                                .formatted(shares));
            }
            leaving.put(before, Math.log(left / share.getValue()) / span);
            before = share.getKey();
            left = share.getValue();
        }
        return leaving(leaving);
    }

    /// The share that still waits after so many seconds, if not answered.
    double staying(double seconds) {
        int i = piece(seconds);
        return staying[i] * Math.exp(-rate[i] * (seconds - from[i]));
    }

    /// The share that has left by then.
    double left(double seconds) {
        int i = piece(seconds);
        return left[i] - staying[i] * Math.expm1(-rate[i] * (seconds - from[i]));
    }

    /// Mean seconds waited up to that time by people who are not answered.
    double waited(double seconds) {
        double sum = 0;
        for (int i = 0; i <= piece(seconds); i++) {
            double span = Math.min(seconds, end(i)) - from[i];
            sum += staying[i] * (rate[i] == 0 ? span : -Math.expm1(-rate[i] * span) / rate[i]);
        }
        return sum;
    }

    /// The integral of left(u) − left(from) for u from one time to the other, whichever is first; never negative.
    double leftBetween(double from, double to) {
        double sum = 0;
        double at = from;
        double gone = 0;
        int step = to > from ? 1 : -1;
        for (int i = piece(from); at != to; i += step) {
            double next = step > 0 ? Math.min(to, end(i)) : Math.max(to, this.from[i]);
            double here = staying[i] * Math.exp(-rate[i] * (at - this.from[i]));
            double span = next - at;
            sum += Math.abs(gone * span) + here * Curvature.of(rate[i], span);
            gone += here * Math.abs(Math.expm1(-rate[i] * span));
            at = next;
        }
        return sum;
    }

    /// Seconds in which nobody leaves.
    double allStay() {
        int i = 0;
        while (rate[i] == 0) {
            i++;
        }
        return from[i];
    }

    /// The times between two others at which the rate changes.
    DoubleStream changes(double after, double before) {
        return Arrays.stream(from).filter(time -> time > after && time < before);
    }

    private double end(int i) {
        return i + 1 < from.length ? from[i + 1] : Double.POSITIVE_INFINITY;
    }

    private int piece(double seconds) {
        int found = Arrays.binarySearch(from, seconds);
        return found < 0 ? Math.max(0, -found - 2) : found;
    }
}
