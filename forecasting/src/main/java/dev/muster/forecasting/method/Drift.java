package dev.muster.forecasting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How days stray from what was expected of them: each lies off by a drift that fades and renews itself, seen through
/// counting noise and a little more.
///
/// Offs are relative: arrivals over expected, less one. How strong and how lasting a day's drift is, is not known: many
/// a [Course] is thought of, each as likely as it was on past days (by expectation and maximisation, drawn towards all
/// alike) and, of a day that runs, as the day so far makes it. So a small off is taken for passing, and one that has
/// lasted all morning for the day's.
/// Source: Kalman 1960; for filters side by side Magill 1965, "Optimal adaptive estimation of sampled stochastic
/// processes".
final class Drift {

    private static final double SMALLEST_COUNT = 0.05;

    /// Beyond this and three times counting noise an off says no more.
    private static final double FARTHEST = 0.5;

    private static final double DAYS_OF_PRIOR = 20;
    private static final int ROUNDS = 20;
    private static final int COURSES_OF_A_MEMORY = 12;

    /// A product is put aside as a logarithm before it gets smaller.
    private static final double TINY = 1e-200;

    private static final List<Course> COURSES = courses();

    private final double[] shares;

    /// @param past days that passed
    Drift(List<Day> past) {
        this.shares = shares(past);
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
            double within = FARTHEST + 3 / Math.sqrt(volume(slot));
            return Math.clamp((arrived[slot] - expected[slot]) / volume(slot), -within, within);
        }
    }

    /// How far each time of a day from `slot` on is expected to lie off, from the times before it; 0 before.
    double[] rest(Day day, int slot) {
        List<Filter> filters = filtered(day, slot);
        double[] likely = likely(likelihoods(filters), shares);
        double[] rest = new double[day.expected.length];
        for (int i = 0; i < likely.length; i += COURSES_OF_A_MEMORY) {
            double drift = 0;
            for (int same = i; same < i + COURSES_OF_A_MEMORY; same++) {
                drift += likely[same] * filters.get(same).drift;
            }
            for (int at = slot; at < rest.length; at++) {
                drift *= filters.get(i).keep;
                rest[at] += drift;
            }
        }
        return rest;
    }

    private static double[] shares(List<Day> past) {
        List<double[]> likelihoods = past.stream()
                .map(day -> likelihoods(filtered(day, day.expected.length)))
                .toList();
        double[] shares = new double[COURSES.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = new double[shares.length];
            Arrays.fill(sums, DAYS_OF_PRIOR / shares.length);
            for (double[] day : likelihoods) {
                double[] likely = likely(day, shares);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += likely[i];
                }
            }
            double total = DAYS_OF_PRIOR + past.size();
            Arrays.setAll(shares, i -> sums[i] / total);
        }
        return shares;
    }

    private static List<Filter> filtered(Day day, int until) {
        double[] offs = new double[until];
        double[] counting = new double[until];
        for (int slot = 0; slot < until; slot++) {
            offs[slot] = day.isKnown(slot) ? day.off(slot) : Double.NaN;
            counting[slot] = 1 / day.volume(slot);
        }
        return COURSES.stream()
                .map(course -> {
                    Filter filter = new Filter(course, day.expected.length);
                    filter.run(offs, counting);
                    return filter;
                })
                .toList();
    }

    private static double[] likelihoods(List<Filter> filters) {
        return filters.stream().mapToDouble(Filter::likelihood).toArray();
    }

    /// Shares after a day is seen, from logarithms of its likelihoods and shares before.
    private static double[] likely(double[] likelihoods, double[] shares) {
        double most = Arrays.stream(likelihoods).max().orElse(0);
        double[] likely = new double[shares.length];
        Arrays.setAll(likely, i -> shares[i] * Math.exp(likelihoods[i] - most));
        double sum = Arrays.stream(likely).sum();
        Arrays.setAll(likely, i -> likely[i] / sum);
        return likely;
    }

    private static List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        for (double memory : new double[] {0.05, 0.1, 0.2, 0.4, 0.8, 2, 6}) {
            for (double size : new double[] {0.02, 0.04, 0.08, 0.16}) {
                for (double noise : new double[] {0.01, 0.03, 0.1}) {
                    courses.add(new Course(size, memory, noise));
                }
            }
        }
        return List.copyOf(courses);
    }

    /// What kind of day one may be.
    ///
    /// @param size of the drift: its standard deviation as a share of the volume
    /// @param memory days after which 1/e of a drift is left
    /// @param noise of an interval beyond counting noise, a standard deviation as a share of the volume
    private record Course(double size, double memory, double noise) {}

    /// A drift as estimated so far, with the variance of the estimate.
    private static final class Filter {

        private final double keep;
        private final double renewal;
        private final double noise;
        private double drift;
        private double variance;
        private double logarithms;
        private double squares;

        Filter(Course course, int slots) {
            this.keep = Math.exp(-1 / (course.memory * slots));
            this.variance = course.size * course.size;
            this.renewal = (1 - keep * keep) * variance;
            this.noise = course.noise * course.noise;
        }

        /// Intervals pass, one after the other.
        ///
        /// @param offs NaN where nothing was seen
        /// @param counting variances of counting noise
        void run(double[] offs, double[] counting) {
            double totals = 1;
            for (int slot = 0; slot < offs.length; slot++) {
                drift *= keep;
                variance = keep * keep * variance + renewal;
                if (!Double.isNaN(offs[slot])) {
                    double total = variance + noise + counting[slot];
                    double surprise = offs[slot] - drift;
                    double gain = variance / total;
                    totals *= total;
                    if (totals < TINY || totals > 1 / TINY) {
                        logarithms += Math.log(totals);
                        totals = 1;
                    }
                    squares += surprise * surprise / total;
                    drift += gain * surprise;
                    variance -= gain * variance;
                }
            }
            logarithms += Math.log(totals);
        }

        /// Its logarithm, but for a constant.
        double likelihood() {
            return -(logarithms + squares) / 2;
        }
    }
}
