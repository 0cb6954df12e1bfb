package dev.muster.scheduler.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and lengths as sentences say them.
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private Words() {}

    /// `Tue 5 May 21:00`
    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /// `21:00`
    static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// `Tue 5 May`
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `9 h` or `7 h 30 min`
    static String length(Duration length) {
        int minutes = length.toMinutesPart();
        if (length.toHours() == 0) {
            return minutes + " min";
        }
        return minutes == 0 ? length.toHours() + " h" : "%d h %d min".formatted(length.toHours(), minutes);
    }

    /// `1`, `2.5` or `0.25`
    static String people(double people) {
        String number =
                String.format(Locale.ROOT, "%.2f", people).replaceAll("0+$", "").replaceAll("\\.$", "");
        return number + (number.equals("1") ? " person" : " people");
    }

    /// `1 day` or `6 days`
    static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
