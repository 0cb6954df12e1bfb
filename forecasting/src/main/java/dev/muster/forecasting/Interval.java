package dev.muster.forecasting;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, its end not included.
///
/// @param start first instant
/// @param length more than zero
public record Interval(Instant start, Duration length) implements Comparable<Interval> {

    public Interval {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("Interval length (%s) must be more than zero.".formatted(length));
        }
    }

    /// @throws IllegalArgumentException where the start does not precede the end
    public static Interval between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Interval start (%s) must precede its end (%s).".formatted(start, end));
        }
        return new Interval(start, Duration.between(start, end));
    }

    public Instant end() {
        return start.plus(length);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end());
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end()) && other.start.isBefore(end());
    }

    /// The time both have in common, zero where they do not overlap.
    public Duration overlap(Interval other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end().isBefore(other.end()) ? end() : other.end();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public int compareTo(Interval other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : length.compareTo(other.length);
    }
}
