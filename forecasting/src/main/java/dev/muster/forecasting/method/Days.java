package dev.muster.forecasting.method;

import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A history as a table: a row for each local day, a column for each time of day, NaN where nothing was observed.
///
/// An hour that the clock repeats stands once, as the mean of both.
final class Days {

    /// A year and a week: what older days say is not used.
    private static final int MOST = 53 * 7;

    static final int MOST_WAVES = 4;

    private final LocalDate first;
    private final double[][] rows;
    private final boolean[] observed;
    private final Map<Integer, double[]> waves = new HashMap<>();

    private Days(LocalDate first, double[][] rows) {
        this.first = first;
        this.rows = rows;
        this.observed = new boolean[rows.length];
        for (int day = 0; day < rows.length; day++) {
            observed[day] = Arrays.stream(rows[day]).anyMatch(value -> !Double.isNaN(value));
        }
    }

    /// @param series at least one interval is observed
    static Days of(Series series) {
        int begin = 0;
        while (!series.isObserved(begin)) {
            begin++;
        }
        int end = series.size() - 1;
        while (!series.isObserved(end)) {
            end--;
        }
        LocalDate last = series.grid().date(end);
        LocalDate start = series.grid().date(begin);
        LocalDate earliest = last.minusDays(MOST - 1);
        LocalDate first = start.isBefore(earliest) ? earliest : start;
        return new Days(first, table(series, first, last));
    }

    private static double[][] table(Series series, LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        double[][] sums = new double[days][series.grid().slots()];
        int[][] counts = new int[days][series.grid().slots()];
        long perDay = series.grid().slots();
        for (int i = 0; i < series.size(); i++) {
            if (series.isObserved(i)) {
                long day = ChronoUnit.DAYS.between(first, series.grid().date(i));
                if (day >= 0 && day < days) {
                    sums[(int) day][series.grid().slot(i)] += series.at(i);
                    counts[(int) day][series.grid().slot(i)]++;
                }
            }
        }
        for (int day = 0; day < days; day++) {
            for (int slot = 0; slot < perDay; slot++) {
                sums[day][slot] = counts[day][slot] == 0 ? Double.NaN : sums[day][slot] / counts[day][slot];
            }
        }
        return sums;
    }

    /// Days from the first to the last observed.
    int size() {
        return rows.length;
    }

    int slots() {
        return rows[0].length;
    }

    /// The number of a day, which may lie after the last one.
    int indexOf(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    /// 0 for Monday to 6 for Sunday.
    int weekday(int day) {
        return Math.floorMod(first.getDayOfWeek().getValue() - 1 + day, 7);
    }

    /// Where a day lies in waves over the month: sine and cosine of one wave, then of two and so on up to
    /// [#MOST_WAVES].
    double[] waves(int day) {
        return waves.computeIfAbsent(day, this::wavesOf);
    }

    private double[] wavesOf(int day) {
        LocalDate date = first.plusDays(day);
        double share = (date.getDayOfMonth() - 0.5) / date.lengthOfMonth();
        double[] row = new double[2 * MOST_WAVES];
        for (int wave = 1; wave <= MOST_WAVES; wave++) {
            row[2 * wave - 2] = Math.sin(2 * Math.PI * wave * share);
            row[2 * wave - 1] = Math.cos(2 * Math.PI * wave * share);
        }
        return row;
    }

    boolean isObserved(int day) {
        return day >= 0 && day < rows.length && observed[day];
    }

    double at(int day, int slot) {
        return rows[day][slot];
    }

    /// By time of day.
    double[] row(int day) {
        return rows[day].clone();
    }

    /// Over the observed times of a day.
    double total(int day) {
        return Arrays.stream(rows[day]).filter(value -> !Double.isNaN(value)).sum();
    }
}
