package dev.muster.console.planning;

import java.time.Duration;

/// How long a plan may search, on the clock on the wall.
///
/// @param roster for the roster
/// @param headcount for the number of people that would just do; zero to leave that question out
public record Effort(Duration roster, Duration headcount) {

    public Effort {
        if (!roster.isPositive() || headcount.isNegative()) {
            throw new IllegalArgumentException(
                    "Search times (%s and %s) must be more than zero, and not negative.".formatted(roster, headcount));
        }
    }
}
