package dev.muster.forecasting.effort;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        this.totals = totals;
        this.last = totals.grid().date(totals.grid().size() - 1);
        LocalDate first = last.minusDays(MEMORY_DAYS - 1);
        this.intervals = IntStream.range(0, totals.grid().size())
                .filter(i -> totals.count(i) > 0 || totals.sum(i) > 0)
                .filter(i -> !totals.grid().date(i).isBefore(first))
                .toArray();
        this.days = IntStream.of(intervals)
                .map(i -> MEMORY_DAYS - 1 - daysAgo(totals.grid().date(i)))
                .toArray();
        this.cells = IntStream.of(intervals)
                .map(i -> totals.grid().slot(i)
                        + slots() * (totals.grid().date(i).getDayOfWeek().getValue() - 1))
                .toArray();
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
