package dev.muster.console.planning;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.effort.Totals;
import dev.muster.sql.volume.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a queue has seen so far, as forecasting takes it: an open interval without a row had no arrivals, a closed one
/// has no value.
///
/// @param arrivals offered conversations in each interval
/// @param handled  seconds of work done in each interval over the conversations offered in it, on the same grid
/// @param opened   with those that automation kept from people; null where some counts were imported, which do not tell
///     the two apart
record QueuePast(Series arrivals, Totals handled, @Nullable Opened opened) {

    /// @param rows  of one queue, in order of time
    /// @param until how far the past is known
    /// @param hours when the queue is open, on the clock of `zone`
    /// @return nothing where no row lies before `until`
    static Optional<QueuePast> of(List<VolumeRow> rows, Instant until, OpeningHours hours, ZoneId zone) {
        List<VolumeRow> past = rows.stream()
                .filter(row -> !row.interval().end().isAfter(until))
                .toList();
        if (past.isEmpty()) {
            return Optional.empty();
        }
        Interval first = past.getFirst().interval();
        Duration step = first.length();
        Instant midnight =
                first.start().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Grid day = new Grid(zone, midnight, step, 0);
        Grid grid = new Grid(
                zone,
                midnight,
                step,
                day.over(Interval.between(midnight, until)).size());
        return Optional.of(of(past, grid, first.start(), hours));
    }

    /// Of a queue that has none, as far as it is known.
    static QueuePast none(Instant until, ZoneId zone, Duration step) {
        Instant midnight = until.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Series nothing = Series.of(new Grid(zone, midnight, step, 0), new double[0]);
        return new QueuePast(nothing, new Totals(nothing, nothing), null);
    }

    private static QueuePast of(List<VolumeRow> rows, Grid grid, Instant first, OpeningHours hours) {
        double[] arrivals = new double[grid.size()];
        double[] work = new double[grid.size()];
        for (int i = 0; i < arrivals.length; i++) {
            Instant start = grid.interval(i).start();
            arrivals[i] = start.isBefore(first) || !hours.isOpen(start, grid.zone()) ? Double.NaN : 0;
        }
        for (VolumeRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0) {
                arrivals[i] = row.offered();
                work[i] = row.work() == null ? Double.NaN : seconds(row.work());
            }
        }
        Series offered = Series.of(grid, arrivals);
        return new QueuePast(offered, new Totals(Series.of(grid, work), offered), opened(rows, offered));
    }

    private static @Nullable Opened opened(List<VolumeRow> rows, Series offered) {
        if (!rows.stream().allMatch(VolumeRow::projected)) {
            return null;
        }
        Grid grid = offered.grid();
        double[] all = IntStream.range(0, grid.size())
                .mapToDouble(i -> offered.isObserved(i) ? 0 : Double.NaN)
                .toArray();
        double[] first = all.clone();
        for (VolumeRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0) {
                all[i] = row.opened();
                first[i] = row.first();
            }
        }
        return new Opened(Series.of(grid, all), Series.of(grid, first));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
