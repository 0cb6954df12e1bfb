package dev.muster.forecasting.event;

import dev.muster.forecasting.Normal;
import dev.muster.forecasting.latent.Belief;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Several events' lifts as one, where events of a kind differ by more than the error of each.
///
/// How much they differ is not known from two or three, so every size is weighed by how well it explains them. The
/// result has the wide tails
/// of Student's t for few events, without its breakdown where by luck they agree.
/// Source: random-effects meta-analysis by numerical integration, Röver 2020 (bayesmeta), with a half-Cauchy prior of
/// the spread as in Gelman 2006.
final class BetweenEvents {

    private static final double TAIL = 0.05;
    private static final int SPREADS = 80;
    private static final double LARGEST = 1.0;
    private static final double USUAL = 0.05;
    private static final double FARTHEST = 12;
    private static final int HALVINGS = 60;

    private final double[] spreads = new double[SPREADS];
    private final double[] weights = new double[SPREADS];
    private final Belief[] middles = new Belief[SPREADS];

    /// @param lifts each event's logarithm by its own days, with a variance more than 0
    /// @param before what is held of the kind beforehand
    BetweenEvents(List<Belief> lifts, Belief before) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SPREADS; i++) {
            double place = (i + 0.5) / SPREADS;
            spreads[i] = LARGEST * place * place;
            double precision = 1 / before.variance();
            double pull = before.mean() * precision;
            double log = Math.log(place) + prior(spreads[i]);
            for (Belief lift : lifts) {
                double weight = 1 / (lift.variance() + spreads[i] * spreads[i]);
                precision += weight;
                pull += weight * lift.mean();
                log += (Math.log(weight) - weight * lift.mean() * lift.mean()) / 2;
            }
            middles[i] = new Belief(pull / precision, 1 / precision);
            weights[i] = log + (pull * pull / precision - Math.log(precision)) / 2;
            highest = Math.max(highest, weights[i]);
        }
        for (int i = 0; i < SPREADS; i++) {
            weights[i] = Math.exp(weights[i] - highest);
        }
    }

    /// Of the kind.
    Multiplier usual() {
        return multiplier(_ -> 0);
    }

    /// Of one more event of the kind.
    Multiplier next() {
        return multiplier(spread -> spread * spread);
    }

    private static double prior(double spread) {
        return -Math.log1p(spread * spread / (USUAL * USUAL));
    }

    private Multiplier multiplier(DoubleUnaryOperator more) {
        double low = Math.exp(quantile(TAIL, more));
        double high = Math.exp(quantile(1 - TAIL, more));
        return new Multiplier(Math.clamp(Math.exp(quantile(0.5, _ -> 0)), low, high), low, high);
    }

    private double quantile(double probability, DoubleUnaryOperator more) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atMost(middle, more) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double atMost(double value, DoubleUnaryOperator more) {
        double sum = IntStream.range(0, SPREADS)
                .mapToDouble(i -> weights[i]
                        * Normal.atMost((value - middles[i].mean())
                                / Math.sqrt(middles[i].variance() + more.applyAsDouble(spreads[i]))))
                .sum();
        return sum / IntStream.range(0, SPREADS).mapToDouble(i -> weights[i]).sum();
    }
}
