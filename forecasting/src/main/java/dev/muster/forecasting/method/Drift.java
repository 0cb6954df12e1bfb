package dev.muster.forecasting.method;

import java.util.List;

/// How days stray from what was expected of them: each lies off by a level of its own and by a drift that fades and
/// renews itself, seen through counting noise and a little more.
///
/// Offs are relative: arrivals over expected, less one. What part of a day tells of the rest is the Kalman filter's
/// estimate; how strong level, drift and noise are is what made the past days likeliest (Student's likelihood, so that
/// one broken day does not count as many), drawn weakly towards what is usual.
/// Source: Kalman 1960; Harvey 1989, "Forecasting, structural time series models and the Kalman filter".
final class Drift {

    private static final double SMALLEST_COUNT = 0.05;
    private static final double FREEDOM = 5;
    private static final double FARTHEST = 4;
    private static final double[] SEARCH = {1, 0.5, 0.25};
    private static final int ROUNDS = 6;

    private final Strength strength;

    /// @param past days that passed
    Drift(List<Day> past) {
        this.strength = likeliest(past);
    }

    /// A day as it was expected and as it came.
    static final class Day {

        private final double[] expected;
        private final double[] arrived;

        /// @param expected arrivals by time of day
        /// @param arrived NaN where not observed or not yet known
        Day(double[] expected, double[] arrived) {
            this.expected = expected;
            this.arrived = arrived;
        }

        int slots() {
            return expected.length;
        }

        double[] expected() {
            return expected.clone();
        }

        double arrived(int slot) {
            return arrived[slot];
        }

        /// How far the day lies off over some of its times, NaN where none is known.
        double off(int from, int to) {
            double came = 0;
            double sum = 0;
            for (int slot = from; slot < to; slot++) {
                if (isKnown(slot)) {
                    came += arrived[slot];
                    sum += expected[slot];
                }
            }
            return sum == 0 ? Double.NaN : came / sum - 1;
        }

        private boolean isKnown(int slot) {
            return !Double.isNaN(arrived[slot]) && !Double.isNaN(expected[slot]);
        }

        private double volume(int slot) {
            return Math.max(expected[slot], SMALLEST_COUNT);
        }

        private double off(int slot) {
            return (arrived[slot] - expected[slot]) / volume(slot);
        }
    }

    /// How far each time of a day from `slot` on is expected to lie off, from the times before it; 0 before.
    double[] rest(Day day, int slot) {
        Filter filter = new Filter(strength, day.expected.length);
        filter.run(day, slot);
        double[] rest = new double[day.expected.length];
        for (int at = slot; at < rest.length; at++) {
            filter.pass();
            rest[at] = filter.level + filter.drift;
        }
        return rest;
    }

    /// Climbs from what is usual, one strength at a time, by ever smaller steps.
    private static Strength likeliest(List<Day> past) {
        double[] best = new double[Strength.SIZE];
        double least = unlikelihood(past, best);
        for (double step : SEARCH) {
            boolean better = true;
            for (int round = 0; round < ROUNDS && better; round++) {
                better = false;
                for (int i = 0; i < 2 * best.length; i++) {
                    double[] tried = best.clone();
                    tried[i / 2] += i % 2 == 0 ? step : -step;
                    double found = Math.abs(tried[i / 2]) > FARTHEST ? least : unlikelihood(past, tried);
                    if (found < least) {
                        least = found;
                        best = tried;
                        better = true;
                    }
                }
            }
        }
        return Strength.of(best);
    }

    /// Minus the logarithm of likelihood times prior.
    private static double unlikelihood(List<Day> past, double[] fromUsual) {
        double sum = 0;
        for (double apart : fromUsual) {
            sum += apart * apart / 2;
        }
        Strength strength = Strength.of(fromUsual);
        for (Day day : past) {
            Filter filter = new Filter(strength, day.expected.length);
            filter.run(day, day.expected.length);
            sum += filter.unlikelihood();
        }
        return sum;
    }

    /// Standard deviations as shares of the volume.
    ///
    /// @param level of a day's own level
    /// @param drift of the drift
    /// @param memory share of a day after which 1/e of a drift is left
    /// @param noise of an interval beyond counting noise
    private record Strength(double level, double drift, double memory, double noise) {

        static final int SIZE = 4;

        /// @param fromUsual logarithms over what is usual
        static Strength of(double[] fromUsual) {
            return new Strength(
                    0.05 * Math.exp(fromUsual[0]),
                    0.05 * Math.exp(fromUsual[1]),
                    Math.exp(fromUsual[2]) / 6,
                    0.02 * Math.exp(fromUsual[3]));
        }
    }

    /// Level and drift as estimated so far, with the variances of the estimate.
    private static final class Filter {

        private final double keep;
        private final double renewal;
        private final double noise;
        private double level;
        private double drift;
        private double levelVariance;
        private double covariance;
        private double driftVariance;
        private double logarithms;
        private double squares;
        private int seen;

        Filter(Strength strength, int slots) {
            this.keep = Math.exp(-1 / (strength.memory * slots));
            this.levelVariance = strength.level * strength.level;
            this.driftVariance = strength.drift * strength.drift;
            this.renewal = (1 - keep * keep) * driftVariance;
            this.noise = strength.noise * strength.noise;
        }

        void run(Day day, int until) {
            for (int slot = 0; slot < until; slot++) {
                pass();
                if (day.isKnown(slot)) {
                    see(day.off(slot), noise + 1 / day.volume(slot));
                }
            }
        }

        /// One interval passes.
        void pass() {
            drift *= keep;
            covariance *= keep;
            driftVariance = keep * keep * driftVariance + renewal;
        }

        private void see(double off, double variance) {
            double withLevel = levelVariance + covariance;
            double withDrift = driftVariance + covariance;
            double total = withLevel + withDrift + variance;
            double surprise = off - level - drift;
            level += withLevel / total * surprise;
            drift += withDrift / total * surprise;
            levelVariance -= withLevel * withLevel / total;
            covariance -= withLevel * withDrift / total;
            driftVariance -= withDrift * withDrift / total;
            logarithms += Math.log(total);
            squares += surprise * surprise / total;
            seen++;
        }

        double unlikelihood() {
            return (logarithms + (FREEDOM + seen) * Math.log1p(squares / FREEDOM)) / 2;
        }
    }
}
