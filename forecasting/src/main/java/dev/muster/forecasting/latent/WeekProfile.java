package dev.muster.forecasting.latent;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Mean arrivals by weekday and time of day; NaN where mostly closed.
public final class WeekProfile {

    /// A day of which less was observed says too little of the whole.
    private static final double SMALLEST_PART = 0.25;

    private final double[][] means;

    private WeekProfile(double[][] means) {
        this.means = means;
    }

    /// @param means by weekday (0 for Monday) and time of day, 0 or more; NaN where closed
    public static WeekProfile of(double[][] means) {
        return new WeekProfile(Arrays.stream(means).map(double[]::clone).toArray(double[][]::new));
    }

    /// A time of a weekday is open where it was observed on at least half of the weekday's observed days.
    ///
    /// @param chosen the days to take
    public static WeekProfile of(DayTable table, int slots, IntPredicate chosen) {
        double[][] sums = new double[7][slots];
        int[][] counts = new int[7][slots];
        int[] days = new int[7];
        IntStream.range(0, table.size()).filter(chosen.and(table::isObserved)).forEach(day -> {
            int weekday = table.weekday(day);
            days[weekday]++;
            for (int slot = 0; slot < slots; slot++) {
                if (!Double.isNaN(table.at(day, slot))) {
                    sums[weekday][slot] += table.at(day, slot);
                    counts[weekday][slot]++;
                }
            }
        });
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < slots; slot++) {
                boolean open = counts[weekday][slot] > 0 && 2 * counts[weekday][slot] >= days[weekday];
                sums[weekday][slot] = open ? sums[weekday][slot] / counts[weekday][slot] : Double.NaN;
            }
        }
        return new WeekProfile(sums);
    }

    public int slots() {
        return means[0].length;
    }

    public double at(int weekday, int slot) {
        return means[weekday][slot];
    }

    public boolean isOpen(int weekday, int slot) {
        return !Double.isNaN(means[weekday][slot]);
    }

    public boolean isOpen(int weekday) {
        return IntStream.range(0, slots()).anyMatch(slot -> isOpen(weekday, slot));
    }

    /// Mean arrivals of a whole day, 0 where closed.
    public double total(int weekday) {
        return Arrays.stream(means[weekday]).filter(mean -> !Double.isNaN(mean)).sum();
    }

    /// Mean arrivals of an open day, over the week.
    public double daily() {
        long open = IntStream.range(0, 7).filter(this::isOpen).count();
        return IntStream.range(0, 7).mapToDouble(this::total).sum() / Math.max(1, open);
    }

    /// The same form at another volume.
    public WeekProfile times(double factor) {
        return new WeekProfile(Arrays.stream(means)
                .map(day -> Arrays.stream(day).map(mean -> mean * factor).toArray())
                .toArray(double[][]::new));
    }

    /// A day's arrivals at the times usually open, with what the profile expects at those of them that were observed.
    ///
    /// @return empty where less than a quarter of what is usual was observed
    public Optional<DayTotal> total(DayTable table, int day) {
        if (!table.isObserved(day)) {
            return Optional.empty();
        }
        int weekday = table.weekday(day);
        double count = 0;
        double expected = 0;
        for (int slot = 0; slot < slots(); slot++) {
            if (isOpen(weekday, slot) && !Double.isNaN(table.at(day, slot))) {
                count += table.at(day, slot);
                expected += at(weekday, slot);
            }
        }
        return expected > SMALLEST_PART * total(weekday)
                ? Optional.of(new DayTotal(day, weekday, count, expected))
                : Optional.empty();
    }
}
