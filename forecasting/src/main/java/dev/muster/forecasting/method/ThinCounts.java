package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.List;

/// The mean of counts so small that most are 0 or 1, by time of day.
///
/// Medians and means without the extremes of such counts are too small, and their plain mean is mostly chance. So a
/// time of day's mean is drawn towards that of the three hours about it, the more the fewer came: the posterior mean
/// of Poisson counts whose rates vary by half within three hours (gamma prior). Busier times are left alone, and all
/// times of queues that are not thin on the whole.
final class ThinCounts {

    private static final double BUSY = 4;

    /// Mean arrivals of a time of day, over the whole day, from which a queue is not thin.
    private static final double NOT_THIN = 2;

    private static final int REACHES_A_DAY = 16;

    /// Of Poisson counts' scatter about their means: with less they are no chance.
    private static final double LEAST_SCATTER = 0.25;

    /// One over the squared variation of rates about their hours'.
    private static final double SHAPE = 4;

    private final double[] sums;
    private final double[] squares;
    private final int[] counts;
    private final boolean isThin;

    /// @param of the days to take the mean of
    ThinCounts(Days days, List<Integer> of) {
        this.sums = new double[days.slots()];
        this.squares = new double[days.slots()];
        this.counts = new int[days.slots()];
        for (int day : of) {
            for (int slot = 0; slot < sums.length; slot++) {
                double arrived = days.at(day, slot);
                if (!Double.isNaN(arrived)) {
                    sums[slot] += arrived;
                    squares[slot] += arrived * arrived;
                    counts[slot]++;
                }
            }
        }
        this.isThin =
                Arrays.stream(sums).sum() < NOT_THIN * Arrays.stream(counts).sum();
    }

    /// The mean at a time of day, or what is given where it is busy.
    double mean(int slot, double otherwise) {
        if (!isThin || counts[slot] == 0 || sums[slot] / counts[slot] >= BUSY) {
            return otherwise;
        }
        int reach = sums.length / REACHES_A_DAY;
        double sum = 0;
        double scatter = 0;
        int count = 0;
        for (int near = Math.max(0, slot - reach); near <= Math.min(sums.length - 1, slot + reach); near++) {
            sum += sums[near];
            scatter += squares[near] - (counts[near] == 0 ? 0 : sums[near] * sums[near] / counts[near]);
            count += counts[near];
        }
        if (scatter < LEAST_SCATTER * sum || sum / count >= BUSY) {
            return otherwise;
        }
        if (sum == 0) {
            return 0;
        }
        double prior = sum / count;
        return (SHAPE + sums[slot]) / (SHAPE / prior + counts[slot]);
    }
}
