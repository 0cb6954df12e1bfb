package dev.muster.forecasting.latent;

import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/// A history as a table: a row for each local day from the series' first to its last, a column for each time of day,
/// NaN where nothing
/// was observed.
///
/// An hour that the clock repeats stands once, as the mean of both.
public final class DayTable {

    private final LocalDate first;
    private final double[][] rows;

    private DayTable(LocalDate first, double[][] rows) {
        this.first = first;
        this.rows = rows;
    }

    /// @param series may be empty: then the table has no rows
    public static DayTable of(Series series) {
        if (series.size() == 0) {
            return new DayTable(LocalDate.EPOCH, new double[0][0]);
        }
        LocalDate first = series.grid().date(0);
        int days = (int) ChronoUnit.DAYS.between(first, series.grid().date(series.size() - 1)) + 1;
        int slots = series.grid().slots();
        double[][] sums = new double[days][slots];
        int[][] counts = new int[days][slots];
        for (int i = 0; i < series.size(); i++) {
            if (series.isObserved(i)) {
                int day = (int) ChronoUnit.DAYS.between(first, series.grid().date(i));
                sums[day][series.grid().slot(i)] += series.at(i);
                counts[day][series.grid().slot(i)]++;
            }
        }
        for (int day = 0; day < days; day++) {
            for (int slot = 0; slot < slots; slot++) {
                sums[day][slot] = counts[day][slot] == 0 ? Double.NaN : sums[day][slot] / counts[day][slot];
            }
        }
        return new DayTable(first, sums);
    }

    public int size() {
        return rows.length;
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    /// 0 for Monday to 6 for Sunday.
    public int weekday(int day) {
        return Math.floorMod(first.getDayOfWeek().getValue() - 1 + day, 7);
    }

    /// The row of a date, which may lie before the first or after the last.
    public int indexOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    /// Whether any time of a day was observed.
    public boolean isObserved(int day) {
        return day >= 0 && day < rows.length && Arrays.stream(rows[day]).anyMatch(value -> !Double.isNaN(value));
    }

    /// Arrivals, NaN where not observed.
    public double at(int day, int slot) {
        return rows[day][slot];
    }
}
