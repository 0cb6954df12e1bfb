package dev.muster.forecasting.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// How far apart the times of a file are: the distance that most neighbours have.
final class Spacing {

    private Spacing() {}

    /// @throws MalformedFile where the spacing does not fit the interval, or a time does not fit the spacing
    static Duration of(Path file, List<Row> rows, Duration interval) {
        Duration spacing = usual(rows, interval);
        if (spacing.compareTo(interval) > 0 || interval.toSeconds() % spacing.toSeconds() != 0) {
            throw new MalformedFile(
                    file,
                    "its spacing (%d min) must be the interval asked for (%d min) or a divisor of it"
                            .formatted(spacing.toMinutes(), interval.toMinutes()));
        }
        for (Row row : rows) {
            if (row.time().toLocalTime().toSecondOfDay() % spacing.toSeconds() != 0) {
                throw new MalformedFile(
                        file,
                        row.line(),
                        "local_time",
                        row.time().toString(),
                        "must be a multiple of the file's spacing (%d min) after midnight"
                                .formatted(spacing.toMinutes()));
            }
        }
        return spacing;
    }

    static Duration usual(List<Row> rows, Duration otherwise) {
        NavigableSet<LocalDateTime> times = new TreeSet<>();
        rows.forEach(row -> times.add(row.time()));
        Map<Duration, Integer> counts = new HashMap<>();
        LocalDateTime before = times.first();
        for (LocalDateTime time : times.tailSet(before, false)) {
            counts.merge(Duration.between(before, time), 1, Integer::sum);
            before = time;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Duration, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }
}
