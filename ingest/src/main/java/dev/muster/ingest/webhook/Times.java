package dev.muster.ingest.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// Reads times with their offset (RFC 3339, ISO 8601).
///
/// Every event has one, and senders as a rule write `2026-03-02T09:00:00.123Z`; that form is read digit by digit, in a
/// tenth of the time the JDK's general parser needs. Every other form is left to that parser.
final class Times {

    private static final int TO_SECONDS = "2026-03-02T09:00:00".length();
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final String SEPARATORS = "    -  -  T  :  :  ";

    private Times() {}

    /// @throws DateTimeException where it is no time with an offset
    static Instant parse(String text) {
        return isUsual(text) ? usual(text) : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        if (last < TO_SECONDS || last > TO_SECONDS + 1 + NANO_DIGITS || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < TO_SECONDS; i++) {
            char expected = SEPARATORS.charAt(i);
            if (expected == ' ' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        if (last == TO_SECONDS) {
            return true;
        }
        for (int i = TO_SECONDS + 1; i < last; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(TO_SECONDS) == '.' && last > TO_SECONDS + 1;
    }

    private static Instant usual(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new DateTimeException("Time of day (%s) must be from 00:00:00 to 23:59:59.".formatted(text));
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY + (hour * 60 + minute) * 60L + second, nanos(text));
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = TO_SECONDS + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
