package dev.muster.scheduler;

import java.time.Duration;

/// When the search ends by itself: at whichever comes first.
///
/// @param time  wall-clock time, building the first roster included
/// @param steps accepted moves after the first roster; a search limited by steps alone is repeatable
public record Limit(Duration time, int steps) {

    private static final Duration LONG = Duration.ofDays(7);

    public Limit {
        if (time.isNegative() || steps < 0) {
            throw new IllegalArgumentException("A limit must not be negative (%s, %d steps).".formatted(time, steps));
        }
    }

    public static Limit time(Duration time) {
        return new Limit(time, Integer.MAX_VALUE);
    }

    public static Limit steps(int steps) {
        return new Limit(LONG, steps);
    }
}
