package dev.muster.sql;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row of a result, read column by column: what must be there, and what may be missing.
///
/// A missing value where one must be is a bug in the query or the schema and says so with the column's name.
public final class Columns {

    private final Readable row;

    private Columns(Readable row) {
        this.row = row;
    }

    /// For `DatabaseClient`: `.map(Columns.to(row -> new Skill(...)))`.
    public static <T> Function<Readable, T> to(Function<Columns, T> reader) {
        return row -> reader.apply(new Columns(row));
    }

    /// The columns of a row that is read in other ways too.
    public static Columns of(Readable row) {
        return new Columns(row);
    }

    /// A parameter that may be null: `.bind("note", Columns.orNull(String.class, note))`.
    public static <T> Parameter orNull(Class<T> type, @Nullable T value) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    public String text(String column) {
        return required(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return row.get(column, String.class);
    }

    public int integer(String column) {
        return required(column, Integer.class);
    }

    public @Nullable Integer integerOrNull(String column) {
        return row.get(column, Integer.class);
    }

    public long number(String column) {
        return required(column, Long.class);
    }

    public @Nullable Long numberOrNull(String column) {
        return row.get(column, Long.class);
    }

    public double decimal(String column) {
        return required(column, Double.class);
    }

    public @Nullable Double decimalOrNull(String column) {
        return row.get(column, Double.class);
    }

    public boolean flag(String column) {
        return required(column, Boolean.class);
    }

    public Instant instant(String column) {
        return required(column, Instant.class);
    }

    public @Nullable Instant instantOrNull(String column) {
        return row.get(column, Instant.class);
    }

    public LocalDate day(String column) {
        return required(column, LocalDate.class);
    }

    public @Nullable LocalDate dayOrNull(String column) {
        return row.get(column, LocalDate.class);
    }

    public LocalTime time(String column) {
        return required(column, LocalTime.class);
    }

    /// A length that is held as whole seconds.
    public Duration seconds(String column) {
        return Duration.ofSeconds(integer(column));
    }

    public @Nullable Duration secondsOrNull(String column) {
        Integer seconds = integerOrNull(column);
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /// A length that is held as whole minutes.
    public Duration minutes(String column) {
        return Duration.ofMinutes(integer(column));
    }

    public boolean isMissing(String column) {
        return row.get(column) == null;
    }

    /// Any type the driver knows, arrays too.
    public <T> T required(String column, Class<T> type) {
        T value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("Column (%s) must have a value.".formatted(column));
        }
        return value;
    }
}
