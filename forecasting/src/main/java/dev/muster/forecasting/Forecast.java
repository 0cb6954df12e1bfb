package dev.muster.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How many are expected in each interval to come, and how sure that is.
///
/// In a closed interval nobody is expected: mean, band and quantiles are 0.
public final class Forecast {

    private final Grid grid;
    private final List<Distribution> intervals;
    private final SortedMap<LocalDate, DayOutlook> days = new TreeMap<>();
    private final String method;

    /// Where nothing is known of days as a whole: their intervals are taken to err alike, which gives totals their
    /// widest bands.
    ///
    /// @param grid the intervals to come
    /// @param intervals one for each, [Distribution#CLOSED] where closed
    /// @param method how it was made, in words a planner reads
    public Forecast(Grid grid, List<Distribution> intervals, String method) {
        this(grid, intervals, List.of(), method);
    }

    /// @param grid the intervals to come
    /// @param intervals one for each, [Distribution#CLOSED] where closed
    /// @param days what is known of days as a whole; those missing are taken to err alike in all their intervals
    /// @param method how it was made, in words a planner reads
    public Forecast(Grid grid, List<Distribution> intervals, Collection<DayOutlook> days, String method) {
        if (intervals.size() != grid.size()) {
            throw new IllegalArgumentException("Number of intervals (%d) must be the size of the grid (%d)."
                    .formatted(intervals.size(), grid.size()));
        }
        this.grid = grid;
        this.intervals = List.copyOf(intervals);
        this.method = method;
        SortedMap<LocalDate, Double> totals = new TreeMap<>();
        for (int i = 0; i < grid.size(); i++) {
            totals.merge(grid.date(i), intervals.get(i).mean(), Double::sum);
        }
        totals.forEach((date, total) ->
                this.days.put(date, new DayOutlook(date, 1, new Composition(total, List.of()))));
        days.forEach(day -> this.days.replace(day.date(), day));
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

    public Distribution distribution(int i) {
        return intervals.get(i);
    }

    /// The local days it reaches into, in order, with what is known of each as a whole.
    public Collection<DayOutlook> days() {
        return Collections.unmodifiableCollection(days.values());
    }

    /// How many will arrive over those intervals of a local day that are forecast.
    ///
    /// @throws IllegalArgumentException where the forecast does not reach into the day
    public Distribution total(LocalDate date) {
        DayOutlook day = days.get(date);
        if (day == null) {
            throw new IllegalArgumentException("Day (%s) must lie in the forecast, from %s to %s."
                    .formatted(date, days.firstKey(), days.lastKey()));
        }
        return Distribution.sum(of(date).mapToObj(intervals::get).toList(), day.common());
    }

    /// Ways in which it may come, each as likely as the others, for a simulation: whole numbers of arrivals, 0 where
    /// closed, which in the long run have each interval's distribution and err together by day as days do.
    ///
    /// @param count how many
    /// @param seed the same seed gives the same paths
    public List<Series> paths(int count, long seed) {
        return new SamplePaths(this, seed).draw(count);
    }

    private IntStream of(LocalDate date) {
        return IntStream.range(0, grid.size()).filter(i -> grid.date(i).equals(date));
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
