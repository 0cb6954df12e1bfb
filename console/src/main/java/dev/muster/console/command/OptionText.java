package dev.muster.console.command;

import dev.muster.console.planning.WrongInput;
import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Shrinkage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text behind an option, and what it says. What does not fit is refused by name, value and rule.
///
/// @param option with its dashes
/// @param text as given
record OptionText(String option, String text) {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smh])");

    /// `180s`, `3m`, `1h`: more than zero.
    Duration span() {
        Matcher matcher = SPAN.matcher(text.toLowerCase(Locale.ROOT));
        long amount = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        if (amount == 0) {
            throw wrong("must be a time like 180s, 3m or 1h, more than zero");
        }
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /// A time that somebody works on one conversation: at most a day.
    Duration handle() {
        Duration span = span();
        if (span.compareTo(Duration.ofDays(1)) > 0) {
            throw wrong("must be at most a day");
        }
        return span;
    }

    /// A time that divides the day, in whole minutes.
    Duration interval() {
        Duration span = span();
        if (span.toSecondsPart() != 0 || Duration.ofDays(1).toMinutes() % span.toMinutes() != 0) {
            throw wrong("must be whole minutes that divide the day, like 15m, 30m or 1h");
        }
        return span;
    }

    Goal goal() {
        try {
            return Goal.parse(text);
        } catch (IllegalArgumentException _) {
            throw wrong("must be percent/time with a percentage above 0 and below 100, like 80/20s or 90/2m");
        }
    }

    Shrinkage shrinkage() {
        if (!text.matches("0?\\.\\d{1,9}|0")) {
            throw wrong("must be a share of 0 or more and less than 1, like 0.30");
        }
        return new Shrinkage(Double.parseDouble(text));
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw wrong("must be a date like 2026-03-31");
        }
    }

    ZoneId zone() {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw wrong("must be a time zone like Europe/Berlin or UTC");
        }
    }

    /// A whole number.
    int between(int least, int most) {
        int number = text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            throw wrong("must be a whole number from %d to %d".formatted(least, most));
        }
        return number;
    }

    WrongInput wrong(String rule) {
        return new WrongInput("%s (%s) %s.".formatted(option, text, rule));
    }
}
