package dev.muster.sql.directory;

import dev.muster.forecasting.OpeningHours.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// How a directory file writes lengths, times and days.
final class Shapes {

    private Shapes() {}

    /// `90s`, `5m`, `2h30m`.
    static Duration length(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("length (%s) must be like 90s, 5m or 2h30m.".formatted(text), e);
        }
    }

    /// `08:00-20:00`; 00:00 or 24:00 as its end is the end of the day.
    static Period period(String text) {
        String[] times = times(text);
        return new Period(LocalTime.parse(times[0]), end(times[1]));
    }

    /// The two sides of `08:00-20:00`.
    static String[] times(String text) {
        String[] times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException("times (%s) must be like 08:00-20:00.".formatted(text));
        }
        return times;
    }

    static LocalTime end(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// A local day, which begins at its midnight, or a local time: `2026-08-01`, `2026-08-01T12:00`.
    static Instant instant(String text, ZoneId zone) {
        return text.contains("T")
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }

    static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
