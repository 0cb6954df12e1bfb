package dev.muster.forecasting.effort;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A generated queue whose true handle times and shares are known.
///
/// @param counts conversations of each interval
/// @param work   seconds of handling
/// @param people conversations that came to people
/// @param time   what handle time truly is, less each day's own scatter
/// @param share  what part of all truly comes to people
record Operation(Series counts, Series work, Series people, Series time, Series share) {

    static final int SLOTS = 48;

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /// @param busiest mean conversations in the busiest half hour
    static Operation of(int days, double busiest, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Grid grid = new Grid(ZoneOffset.UTC, START, Duration.ofMinutes(30), days * SLOTS);
        double[] counts = new double[grid.size()];
        double[] work = new double[grid.size()];
        double[] people = new double[grid.size()];
        double[] time = new double[grid.size()];
        double[] share = new double[grid.size()];
        double[] cells = new double[7 * SLOTS];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = 0.1 * random.nextGaussian();
        }
        double level = 0;
        for (int day = 0; day < days; day++) {
            level += 0.01 * random.nextGaussian();
            double scatter = 0.03 * random.nextGaussian();
            for (int slot = 0; slot < SLOTS; slot++) {
                int i = day * SLOTS + slot;
                int cell = day % 7 * SLOTS + slot;
                double wave = Math.sin(2 * Math.PI * slot / SLOTS);
                double weekend = day % 7 >= 5 ? 0.25 : 0;
                double effect = 0.3 * wave + weekend + cells[cell] + level;
                time[i] = 300 * Math.exp(effect);
                share[i] = 1 / (1 + Math.exp(-0.5 - effect));
                counts[i] = poisson(busiest * (1 - wave) / 2, random);
                people[i] = binomial(counts[i], share[i], random);
                for (int k = 0; k < counts[i]; k++) {
                    work[i] += time[i] * Math.exp(scatter) * exponential(random);
                }
            }
        }
        return new Operation(
                Series.of(grid, counts),
                Series.of(grid, work),
                Series.of(grid, people),
                Series.of(grid, time),
                Series.of(grid, share));
    }

    Totals handled() {
        return new Totals(work, counts);
    }

    Totals automated() {
        return new Totals(people, counts);
    }

    /// Mean absolute error of some estimates of the last days, each interval weighted by its conversations.
    double error(Series truth, double[] estimates) {
        double error = 0;
        double count = 0;
        int first = truth.size() - estimates.length;
        for (int i = 0; i < estimates.length; i++) {
            error += counts.at(first + i) * Math.abs(estimates[i] - truth.at(first + i));
            count += counts.at(first + i);
        }
        return error / count;
    }

    private static double exponential(RandomGenerator random) {
        return -Math.log(1 - random.nextDouble());
    }

    private static double poisson(double mean, RandomGenerator random) {
        int count = 0;
        for (double sum = exponential(random); sum < mean; sum += exponential(random)) {
            count++;
        }
        return count;
    }

    private static double binomial(double trials, double share, RandomGenerator random) {
        int count = 0;
        for (int trial = 0; trial < trials; trial++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
