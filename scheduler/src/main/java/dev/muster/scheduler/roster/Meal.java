package dev.muster.scheduler.roster;

import java.time.Duration;

/// An unpaid lunch that longer shifts have exactly once.
///
/// @param above    a shift longer than this, from its start to its end, has the lunch; a shorter one has none
/// @param length   of the lunch, in whole quarters of an hour
/// @param earliest how long after the start of the shift the lunch may begin
/// @param latest   how long after the start of the shift the lunch must be over
public record Meal(Duration above, Duration length, Duration earliest, Duration latest) {

    /// Shifts of more than six hours: half an hour, not before two and a half hours, over by five.
    public static final Meal STANDARD =
            new Meal(Duration.ofHours(6), Duration.ofMinutes(30), Duration.ofMinutes(150), Duration.ofHours(5));

    public Meal {
        Quarter.requirePositive("Lunch length", length);
        Quarter.requireNotNegative("Earliest lunch", earliest);
        if (earliest.plus(length).compareTo(latest) > 0) {
            throw new IllegalArgumentException(
                    "A lunch of %s must fit between %s and %s after the start.".formatted(length, earliest, latest));
        }
        if (above.compareTo(latest) < 0) {
            throw new IllegalArgumentException(
                    "A shift that has a lunch (more than %s) must reach past the lunch's latest end (%s)."
                            .formatted(above, latest));
        }
    }
}
