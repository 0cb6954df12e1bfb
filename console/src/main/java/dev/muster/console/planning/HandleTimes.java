package dev.muster.console.planning;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// The handle time to expect at a time of day: the mean of the last eight weeks, each conversation counting once; over
/// the whole day where that time has none, and the usual one where none is known at all.
final class HandleTimes {

    private static final Duration MEMORY = Duration.ofDays(56);

    private final double[] seconds;

    private HandleTimes(double[] seconds) {
        this.seconds = seconds;
    }

    static HandleTimes of(QueueInput queue, Instant before) {
        Grid grid = queue.arrivals().grid();
        double[] slots = new double[grid.slots()];
        Series handle = queue.handle();
        if (handle == null) {
            Arrays.fill(slots, seconds(queue.usualHandle()));
            return new HandleTimes(slots);
        }
        double[] work = new double[slots.length];
        double[] count = new double[slots.length];
        for (int i = 0; i < grid.size() && grid.interval(i).end().compareTo(before) <= 0; i++) {
            double arrivals = queue.arrivals().at(i);
            if (arrivals > 0 && handle.at(i) > 0 && !grid.interval(i).start().isBefore(before.minus(MEMORY))) {
                work[grid.slot(i)] += arrivals * handle.at(i);
                count[grid.slot(i)] += arrivals;
            }
        }
        double all = Arrays.stream(count).sum();
        double mean = all > 0 ? Arrays.stream(work).sum() / all : seconds(queue.usualHandle());
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = count[slot] > 0 ? work[slot] / count[slot] : mean;
        }
        return new HandleTimes(slots);
    }

    Duration at(int slot) {
        return Duration.ofMillis(Math.round(seconds[slot] * 1000));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
