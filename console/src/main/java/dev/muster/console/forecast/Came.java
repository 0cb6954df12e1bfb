package dev.muster.console.forecast;

import dev.muster.forecasting.Interval;
import dev.muster.sql.volume.VolumeRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came to a queue. From the first to the last interval with a row, one without a row had nobody; what lies
/// outside is not known, as counts may be brought in later.
///
/// @param known   from the first to the last row
/// @param byStart conversations offered
record Came(Interval known, Map<Instant, Long> byStart) {

    /// @param rows one or more, in order of time
    static Came of(List<VolumeRow> rows) {
        return new Came(
                Interval.between(
                        rows.getFirst().interval().start(),
                        rows.getLast().interval().end()),
                rows.stream().collect(Collectors.toMap(row -> row.interval().start(), VolumeRow::offered)));
    }

    boolean isKnown(Instant start) {
        return known.contains(start);
    }

    /// NaN where not known.
    double at(Instant start) {
        return isKnown(start) ? byStart.getOrDefault(start, 0L) : Double.NaN;
    }
}
