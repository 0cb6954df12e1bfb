package dev.muster.sql.conversation;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// How soon a queue promises its first reply, on its own business clock.
///
/// @param within more than zero
/// @param hours  when the clock runs
/// @param zone   in which those hours are meant
public record ReplyGoal(Duration within, OpeningHours hours, ZoneId zone) {

    /// Two minutes round the clock: the promise of a queue about which nothing is said.
    public static final ReplyGoal USUAL = new ReplyGoal(Duration.ofMinutes(2), OpeningHours.always(), ZoneId.of("UTC"));

    public ReplyGoal {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("Reply goal (%s) must be more than zero.".formatted(within));
        }
    }

    /// The open time between two instants; zero where the second does not follow the first.
    public Duration elapsed(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        Interval asked = Interval.between(from, to);
        LocalDate last = LocalDate.ofInstant(to, zone);
        Duration open = Duration.ZERO;
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningHours.Period period : hours.on(day)) {
                open = open.plus(overlap(asked, day, period));
            }
        }
        return open;
    }

    private Duration overlap(Interval asked, LocalDate day, OpeningHours.Period period) {
        LocalDate endDay = period.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        Instant start = day.atTime(period.from()).atZone(zone).toInstant();
        Instant end = endDay.atTime(period.to()).atZone(zone).toInstant();
        // A period that a clock change swallows has no length.
        return start.isBefore(end) ? asked.overlap(Interval.between(start, end)) : Duration.ZERO;
    }
}
