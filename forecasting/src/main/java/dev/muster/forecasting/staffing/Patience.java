package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How long people wait before they give up: those still waiting leave at a rate that holds from one time to the next.
///
/// One rate is exponential patience; with many, any pattern that was seen in a log can be given as closely as wanted.
/// The last rate holds for ever.
public final class Patience {

    private static final double SOON = 3;
    private static final double AT_LAST = 40;

    private final double[] from;
    private final double[] rate;
    private final double[] staying;
    private final double[] left;
    private final double[] waited;

    private Patience(double[] from, double[] rate) {
        this.from = from;
        this.rate = rate;
        this.staying = new double[from.length];
        this.left = new double[from.length];
        this.waited = new double[from.length];
        staying[0] = 1;
        for (int i = 1; i < from.length; i++) {
            double span = from[i] - from[i - 1];
            staying[i] = staying[i - 1] * Math.exp(-rate[i - 1] * span);
            left[i] = left[i - 1] - staying[i - 1] * Math.expm1(-rate[i - 1] * span);
            waited[i] = waited[i - 1] + waited(i - 1, span);
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
        int i = piece(seconds);
        return waited[i] + waited(i, seconds - from[i]);
    }

    private double waited(int i, double span) {
        return staying[i] * (rate[i] == 0 ? span : -Math.expm1(-rate[i] * span) / rate[i]);
    }

    LeftSince leftSince(double seconds) {
        return new LeftSince(seconds, from, rate, staying);
    }

    /// Seconds in which nobody leaves.
    double allStay() {
        int i = 0;
        while (rate[i] == 0) {
            i++;
        }
        return from[i];
    }

    /// Where an integral between two times must be cut, so that no part has a quick change that its points may miss:
    /// at new rates, and some mean patiences of them after.
    DoubleStream cuts(double first, double last) {
        return IntStream.range(0, from.length)
                .filter(i -> from[i] < last && (i + 1 == from.length || from[i + 1] > first))
                .mapToObj(i -> settling(Math.max(first, from[i]), rate[i]))
                .flatMapToDouble(cuts -> cuts)
                .filter(time -> time > first && time < last);
    }

    private static DoubleStream settling(double start, double rate) {
        return DoubleStream.of(start, start + SOON / rate, start + AT_LAST / rate);
    }

    private int piece(double seconds) {
        return LeftSince.piece(from, seconds);
    }
}
