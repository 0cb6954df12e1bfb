package dev.muster.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/// What arrived, interval by interval, on a clock-aligned grid.
///
/// NaN stands for closed or not observed, which is not the same as nobody came.
public final class Series {

    private final Grid grid;
    private final double[] values;

    private Series(Grid grid, double[] values) {
        this.grid = grid;
        this.values = values;
    }

    /// @param zone whose clock weekday and time of day are read on
    /// @param start of the first value, a whole number of steps after a local midnight
    /// @param step one minute to one day, a divisor of the day
    /// @param values arrivals in each interval, 0 or more; NaN where closed or not observed
    /// @throws IllegalArgumentException where a value is negative or infinite, or the grid is not aligned
    public static Series of(ZoneId zone, Instant start, Duration step, double[] values) {
        return of(new Grid(zone, start, step, values.length), values);
    }

    /// @throws IllegalArgumentException where a value is negative or infinite, or their number is not that of the grid
    public static Series of(Grid grid, double[] values) {
        if (values.length != grid.size()) {
            throw new IllegalArgumentException(
                    "Number of values (%d) must be the size of the grid (%d).".formatted(values.length, grid.size()));
        }
        for (double value : values) {
            if (value < 0 || Double.isInfinite(value)) {
                throw new IllegalArgumentException("Arrivals (%s) must be finite and not negative.".formatted(value));
            }
        }
        return new Series(grid, values.clone());
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
        return values.length;
    }

    /// Arrivals in interval `i`, or NaN where closed or not observed.
    public double at(int i) {
        return values[i];
    }

    /// Whether interval `i` was open and counted.
    public boolean isObserved(int i) {
        return !Double.isNaN(values[i]);
    }

    public Interval interval(int i) {
        return grid.interval(i);
    }

    /// The interval that contains an instant, or -1 where none does.
    public int indexOf(Instant instant) {
        return grid.indexOf(instant);
    }

    /// The part from one instant to another, both snapped to whole intervals (by their middle) and cut to the series.
    public Series between(Instant from, Instant to) {
        Instant first = from.isBefore(start()) ? start() : from;
        Instant last = to.isAfter(end()) ? end() : to;
        if (!first.isBefore(last)) {
            return new Series(new Grid(zone(), start(), step(), 0), new double[0]);
        }
        Grid part = grid.over(Interval.between(first, last));
        int offset = (int) Duration.between(start(), part.start()).dividedBy(step());
        return new Series(part, Arrays.copyOfRange(values, offset, offset + part.size()));
    }

    /// What was known at an instant: the intervals that had ended by then.
    public Series before(Instant instant) {
        if (!instant.isAfter(start())) {
            return between(start(), start());
        }
        long ended = Duration.between(start(), instant).dividedBy(step());
        int known = (int) Math.min(size(), ended);
        return new Series(new Grid(zone(), start(), step(), known), Arrays.copyOf(values, known));
    }

    /// Arrivals over all observed intervals.
    public double total() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
    }

    @Override
    public String toString() {
        return "Series of %d x %s from %s (%s)".formatted(size(), step(), start(), zone());
    }
}
