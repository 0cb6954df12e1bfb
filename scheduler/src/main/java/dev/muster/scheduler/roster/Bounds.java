package dev.muster.scheduler.roster;

import java.time.Duration;

/// A least and a most of time.
///
/// @param least not negative
/// @param most  at least `least`
public record Bounds(Duration least, Duration most) {

    public Bounds {
        if (least.isNegative() || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "The least (%s) must not be negative nor above the most (%s).".formatted(least, most));
        }
    }

    public static Bounds exactly(Duration length) {
        return new Bounds(length, length);
    }

    public static Bounds upTo(Duration most) {
        return new Bounds(Duration.ZERO, most);
    }

    public static Bounds hours(double least, double most) {
        return new Bounds(ofHours(least), ofHours(most));
    }

    public boolean contains(Duration length) {
        return length.compareTo(least) >= 0 && length.compareTo(most) <= 0;
    }

    private static Duration ofHours(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }
}
