package dev.muster.console.reports;

import dev.muster.forecasting.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and numbers as reports say them in sentences, on the clock of one zone.
///
/// @param zone whose clock
record Words(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TICK = DateTimeFormatter.ofPattern("EEE d HH:mm", Locale.ENGLISH);

    LocalDateTime local(Instant instant) {
        return instant.atZone(zone).toLocalDateTime();
    }

    LocalDate day(Instant instant) {
        return local(instant).toLocalDate();
    }

    LocalTime time(Instant instant) {
        return local(instant).toLocalTime();
    }

    /// `Mon 28 July`
    String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `Mon 28 July 2003`
    String dayAndYear(LocalDate day) {
        return DAY_AND_YEAR.format(day);
    }

    /// `Mon 28 07:00`, short enough for an axis.
    String tick(Instant instant) {
        return TICK.format(local(instant));
    }

    /// `Mon 28 July 09:00–09:30`
    String stretch(Interval when) {
        LocalDateTime end = local(when.end());
        boolean sameDay =
                day(when.start()).equals(local(when.end().minusNanos(1)).toLocalDate());
        return "%s %s–%s"
                .formatted(
                        DAY.format(local(when.start())),
                        TIME.format(local(when.start())),
                        sameDay ? TIME.format(end) : DAY.format(end) + " " + TIME.format(end));
    }

    /// `3 m 05 s`, `20 s`, `2 h 30 m`
    String span(Duration duration) {
        if (duration.toHours() > 0) {
            return "%d h %02d m".formatted(duration.toHours(), duration.toMinutesPart());
        }
        if (duration.toMinutes() > 0) {
            String seconds = duration.toSecondsPart() == 0 ? "" : " %02d s".formatted(duration.toSecondsPart());
            return duration.toMinutes() + " m" + seconds;
        }
        return duration.toSeconds() + " s";
    }

    /// A number of people: whole where it is, otherwise one decimal.
    String people(double people) {
        boolean whole = Math.abs(people - Math.rint(people)) < 1e-6;
        return whole ? "%,d".formatted(Math.round(people)) : String.format(Locale.ENGLISH, "%,.1f", people);
    }

    /// `1,234.5 h`
    String hours(double hours) {
        return String.format(Locale.ENGLISH, "%,.1f h", hours);
    }

    /// `87.5 %`
    String share(double share) {
        return String.format(Locale.ENGLISH, "%.1f %%", share * 100);
    }
}
