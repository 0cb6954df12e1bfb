package dev.muster.sql.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;

/// Rows as arrays, a column each, for `unnest`.
final class Columnar {

    private Columnar() {}

    static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /// Since 1970, for `to_timestamp`.
    static <T> Long[] seconds(Collection<T> rows, Function<T, Instant> instant) {
        return rows.stream().map(instant.andThen(Instant::getEpochSecond)).toArray(Long[]::new);
    }

    static <T> Long[] millis(Collection<T> rows, Function<T, Duration> length) {
        return rows.stream().map(length.andThen(Duration::toMillis)).toArray(Long[]::new);
    }
}
