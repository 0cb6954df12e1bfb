package dev.muster.scheduler.roster;

import java.time.Duration;

/// A short paid break. A shift with a lunch has one on either side of it, a shift without lunch has one.
///
/// @param above  only shifts longer than this, from start to end, have breaks
/// @param length of one break, in whole quarters of an hour
/// @param margin least time between the break and the shift's start, its lunch and its end
public record Pause(Duration above, Duration length, Duration margin) {

    /// Shifts of more than four hours: a quarter of an hour, at least an hour from either side.
    public static final Pause STANDARD = new Pause(Duration.ofHours(4), Duration.ofMinutes(15), Duration.ofHours(1));

    public Pause {
        Quarter.requireNotNegative("Shift with breaks", above);
        Quarter.requirePositive("Break length", length);
        Quarter.requireNotNegative("Margin of a break", margin);
        if (above.compareTo(length.plus(margin.multipliedBy(2))) < 0) {
            throw new IllegalArgumentException("A break of %s with %s on either side must fit into a shift of %s."
                    .formatted(length, margin, above));
        }
    }
}
