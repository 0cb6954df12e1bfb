package dev.muster.forecasting.effort;

import dev.muster.forecasting.Grid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The intervals to learn from: those of the last half year in which something was counted or summed.
final class Observations {

    private static final int MEMORY_DAYS = 182;

    private final Totals totals;
    private final LocalDate last;
    private final int[] intervals;
    private final int[] days;
    private final int[] cells;

    /// @param totals one interval or more
    Observations(Totals totals) {
        Grid grid = totals.grid();
        this.totals = totals;
        this.last = grid.date(grid.size() - 1);
        int memory = (MEMORY_DAYS + 1) * grid.slots();
        int[] candidates = IntStream.range(Math.max(0, grid.size() - memory), grid.size())
                .filter(i -> totals.count(i) > 0 || totals.sum(i) > 0)
                .toArray();
        LocalDate[] dates = IntStream.of(candidates).mapToObj(grid::date).toArray(LocalDate[]::new);
        int first = 0;
        while (first < dates.length && daysAgo(dates[first]) >= MEMORY_DAYS) {
            first++;
        }
        this.intervals = Arrays.copyOfRange(candidates, first, candidates.length);
        this.days = new int[intervals.length];
        this.cells = new int[intervals.length];
        for (int k = 0; k < intervals.length; k++) {
            LocalDate date = dates[first + k];
            days[k] = MEMORY_DAYS - 1 - daysAgo(date);
            cells[k] = grid.slot(intervals[k])
                    + grid.slots() * (date.getDayOfWeek().getValue() - 1);
        }
    }

    int size() {
        return intervals.length;
    }

    /// Of all that is learned from.
    double count() {
        return IntStream.range(0, size()).mapToDouble(this::count).sum();
    }

    double sum() {
        return IntStream.range(0, size()).mapToDouble(this::sum).sum();
    }

    int slots() {
        return totals.grid().slots();
    }

    /// Numbers of days: 0 to this, not included.
    int days() {
        return MEMORY_DAYS;
    }

    int day(int k) {
        return days[k];
    }

    /// Weekday and time of day in one: the weekday (0 for Monday) times the slots of a day, and the slot.
    int cell(int k) {
        return cells[k];
    }

    double count(int k) {
        return totals.count(intervals[k]);
    }

    double sum(int k) {
        return totals.sum(intervals[k]);
    }

    /// Days from the last day of the history to a date.
    int ahead(LocalDate date) {
        return -daysAgo(date);
    }

    private int daysAgo(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(date, last);
    }
}
