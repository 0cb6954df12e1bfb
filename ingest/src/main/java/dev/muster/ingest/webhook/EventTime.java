package dev.muster.ingest.webhook;

import dev.muster.sql.event.InvalidEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Times as senders write them.
final class EventTime {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final BigDecimal MILLISECONDS_FROM = new BigDecimal("100000000000");
    private static final DateTimeFormatter RUBY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EventTime() {}

    /// @throws InvalidEvent where an event of that time cannot be true
    static Instant check(String field, Instant time, Instant now) {
        if (time.isBefore(EARLIEST) || time.isAfter(now.plus(AHEAD))) {
            throw new InvalidEvent(field, "must be from 2000 on and not more than a day ahead");
        }
        return time;
    }

    /// Reads what platforms send: seconds or milliseconds since 1970, with or without a fraction, ISO 8601 with an
    /// offset, or `2020-03-03 13:05:57 UTC`.
    ///
    /// @throws InvalidEvent where the text is none of them
    static Instant parse(String field, String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return sinceEpoch(new BigDecimal(text));
            }
            return text.endsWith(" UTC")
                    ? Instant.from(RUBY.parse(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidEvent(field, "must be a time, such as 2026-03-02T09:00:00Z or 1772442000");
        }
    }

    private static Instant sinceEpoch(BigDecimal number) {
        BigDecimal seconds = number.compareTo(MILLISECONDS_FROM) < 0 ? number : number.movePointLeft(3);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).movePointRight(9).longValue());
    }
}
