package dev.muster.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// How many are expected in each interval to come, and how sure that is.
///
/// In a closed interval nobody is expected: mean, band and quantiles are 0.
public final class Forecast {

    private final Grid grid;
    private final List<Distribution> intervals;
    private final String method;

    /// @param grid the intervals to come
    /// @param intervals one for each, [Distribution#CLOSED] where closed
    /// @param method how it was made, in words a planner reads
    public Forecast(Grid grid, List<Distribution> intervals, String method) {
        if (intervals.size() != grid.size()) {
            throw new IllegalArgumentException("Number of intervals (%d) must be the size of the grid (%d)."
                    .formatted(intervals.size(), grid.size()));
        }
        this.grid = grid;
        this.intervals = List.copyOf(intervals);
        this.method = method;
    }

    public Grid grid() {
        return grid;
    }

    public ZoneId zone() {
        return grid.zone();
    }

    public Instant start() {
        return grid.start();
    }

    public Instant end() {
        return grid.end();
    }

    public Duration step() {
        return grid.step();
    }

    public int size() {
        return intervals.size();
    }

    public Interval interval(int i) {
        return grid.interval(i);
    }

    /// The interval that contains an instant, or -1 where none does.
    public int indexOf(Instant instant) {
        return grid.indexOf(instant);
    }

    public boolean isOpen(int i) {
        return intervals.get(i) != Distribution.CLOSED;
    }

    /// Expected arrivals, 0 or more.
    public double mean(int i) {
        return intervals.get(i).mean();
    }

    /// Holds the arrivals four times in five.
    public Band band80(int i) {
        return intervals.get(i).band(0.80);
    }

    /// Holds the arrivals nineteen times in twenty.
    public Band band95(int i) {
        return intervals.get(i).band(0.95);
    }

    /// The arrivals not exceeded with a probability (0 to 1); 0.005 to 0.995 are told apart.
    public double quantile(int i, double probability) {
        return intervals.get(i).quantile(probability);
    }

    /// How it was made, in words a planner reads.
    public String method() {
        return method;
    }

    /// Expected arrivals over all intervals.
    public double total() {
        return intervals.stream().mapToDouble(Distribution::mean).sum();
    }

    @Override
    public String toString() {
        return "Forecast of %d x %s from %s (%s), %s".formatted(size(), step(), start(), zone(), method);
    }
}
