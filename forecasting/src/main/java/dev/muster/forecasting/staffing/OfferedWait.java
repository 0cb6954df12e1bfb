package dev.muster.forecasting.staffing;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/// How long somebody with endless patience would wait: its density, but for a factor, is exp(φ(t)) with
/// φ(t) = ∫ (λ·staying − N·μ), which rises to one peak and falls.
///
/// Source: Baccelli & Hebuterne 1981; Zeltyn & Mandelbaum 2005, whose J(t) is [#integral] from t on.
final class OfferedWait {

    /// What is so much below the peak (exp(−100)) does not count.
    private static final double NEGLIGIBLE = 100;

    private final Traffic traffic;
    private final Patience patience;
    private final int agents;
    private final double handle;
    private final double peak;
    private final LeftSince leftSinceArrival;

    OfferedWait(Traffic traffic, Patience patience, int agents) {
        this.traffic = traffic;
        this.patience = patience;
        this.agents = agents;
        this.handle = Seconds.of(traffic.handle());
        this.peak = peak();
        this.leftSinceArrival = patience.leftSince(0);
    }

    /// exp(φ) at a number of seconds.
    Scaled density(double seconds) {
        return Scaled.exp(rise(0, leftSinceArrival, seconds));
    }

    /// ∫ weight·exp(φ) in units of the handle time, between two numbers of seconds; the last may be infinite.
    Scaled integral(DoubleUnaryOperator weight, double from, double to) {
        if (!(to > from)) {
            return Scaled.ZERO;
        }
        double top = Math.clamp(peak, from, to);
        LeftSince left = patience.leftSince(top);
        DoubleUnaryOperator rise = t -> rise(top, left, t);
        double first = top - reach(rise, top, top - from, -1);
        double last = top + reach(rise, top, to - top, 1);
        DoubleStream cuts = DoubleStream.concat(patience.cuts(first, top), patience.cuts(top, last));
        double[] borders = DoubleStream.concat(DoubleStream.of(first, top, last), cuts)
                .sorted()
                .distinct()
                .toArray();
        double part = Quadrature.integrate(t -> weight.applyAsDouble(t) * Math.exp(rise.applyAsDouble(t)), borders);
        return density(top).times(part / handle);
    }

    /// φ(to) − φ(from).
    private double rise(double from, LeftSince left, double to) {
        double load = traffic.load().erlangs();
        double slope = load * patience.staying(from) - agents;
        return (slope * (to - from) - load * left.upTo(to)) / handle;
    }

    /// Where as many still come as can be served: zero but in overload.
    private double peak() {
        double load = traffic.load().erlangs();
        if (load <= agents) {
            return 0;
        }
        double low = 0;
        double high = handle;
        while (load * patience.staying(high) > agents) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (load * patience.staying(middle) > agents) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// How far from the top the density counts, at most `most`; found to a quarter.
    private double reach(DoubleUnaryOperator rise, double top, double most, int sign) {
        double far = Math.min(most, handle / agents);
        while (far < most && rise.applyAsDouble(top + sign * far) > -NEGLIGIBLE) {
            far = Math.min(most, far * 2);
        }
        while (rise.applyAsDouble(top + sign * far * 0.8) < -NEGLIGIBLE) {
            far *= 0.8;
        }
        return far;
    }
}
