package dev.muster.console.planning;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.sql.volume.VolumeRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a queue has seen so far, as forecasting takes it: an open interval without a row had no arrivals, a closed one
/// has no value.
///
/// @param arrivals offered conversations in each interval
/// @param handle   mean handle time of each interval in seconds, on the same grid; NaN where not known
record QueuePast(Series arrivals, Series handle) {

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
        return new QueuePast(nothing, nothing);
    }

    private static QueuePast of(List<VolumeRow> rows, Grid grid, Instant first, OpeningHours hours) {
        double[] arrivals = new double[grid.size()];
        double[] handle = new double[grid.size()];
        Arrays.fill(handle, Double.NaN);
        for (int i = 0; i < arrivals.length; i++) {
            Instant start = grid.interval(i).start();
            arrivals[i] = start.isBefore(first) || !hours.isOpen(start, grid.zone()) ? Double.NaN : 0;
        }
        for (VolumeRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0) {
                arrivals[i] = row.offered();
                handle[i] = row.handle().map(QueuePast::seconds).orElse(Double.NaN);
            }
        }
        return new QueuePast(Series.of(grid, arrivals), Series.of(grid, handle));
    }

    /// The mean handle time of all that was offered, null where none is known.
    @Nullable
    Duration usualHandle() {
        double work = 0;
        double offered = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            if (handle.isObserved(i) && arrivals.isObserved(i)) {
                work += handle.at(i) * arrivals.at(i);
                offered += arrivals.at(i);
            }
        }
        long millis = offered == 0 ? 0 : Math.round(work / offered * 1000);
        return millis == 0 ? null : Duration.ofMillis(millis);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
