package dev.muster.forecasting.history;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Rows of one queue added up to intervals. An interval of which only a part stands in the file holds that part.
final class Tally {

    private final Grid grid;
    private final double[] arrivals;
    private final double[] handled;
    private final double[] seconds;

    private Tally(Grid grid) {
        this.grid = grid;
        this.arrivals = new double[grid.size()];
        this.handled = new double[grid.size()];
        this.seconds = new double[grid.size()];
        Arrays.fill(arrivals, Double.NaN);
    }

    /// @param rows at least one, each at a time that its zone's clock shows exactly once
    static QueueHistory of(QueueId queue, List<Row> rows, ZoneId zone, Duration interval) {
        Comparator<Row> byTime = Comparator.comparing(Row::time);
        Instant first = floor(rows.stream().min(byTime).orElseThrow().time(), zone, interval);
        Instant last = floor(rows.stream().max(byTime).orElseThrow().time(), zone, interval);
        int size = Math.toIntExact(Duration.between(first, last).dividedBy(interval)) + 1;
        Tally tally = new Tally(new Grid(zone, first, interval, size));
        rows.forEach(tally::add);
        return tally.history(queue);
    }

    private static Instant floor(LocalDateTime time, ZoneId zone, Duration interval) {
        long after = time.toLocalTime().toSecondOfDay() % interval.toSeconds();
        return time.minusSeconds(after).atZone(zone).toInstant();
    }

    private void add(Row row) {
        int i = grid.indexOf(row.time().atZone(grid.zone()).toInstant());
        arrivals[i] = (Double.isNaN(arrivals[i]) ? 0 : arrivals[i]) + row.arrivals();
        if (!Double.isNaN(row.handleSeconds())) {
            handled[i] += row.arrivals();
            seconds[i] += row.arrivals() * row.handleSeconds();
        }
    }

    private QueueHistory history(QueueId queue) {
        double[] means = new double[handled.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = handled[i] > 0 ? seconds[i] / handled[i] : Double.NaN;
        }
        return new QueueHistory(queue, Series.of(grid, arrivals), Series.of(grid, means));
    }
}
