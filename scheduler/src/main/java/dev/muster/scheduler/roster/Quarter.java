package dev.muster.scheduler.roster;

import java.time.Duration;
import java.time.Instant;

/// The grid of a schedule: quarters of an hour on the UTC clock, which every zone of today shares.
public final class Quarter {

    /// Fifteen minutes.
    public static final Duration LENGTH = Duration.ofMinutes(15);

    private static final long SECONDS = LENGTH.toSeconds();

    private Quarter() {}

    /// Whether the instant is the start of a quarter.
    public static boolean starts(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), SECONDS) == 0;
    }

    /// The start of the quarter that contains the instant.
    public static Instant floor(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), SECONDS) * SECONDS);
    }

    /// How many whole quarters a length holds.
    public static int in(Duration length) {
        return Math.toIntExact(Math.floorDiv(length.toSeconds(), SECONDS));
    }

    static void requireNotNegative(String name, Duration length) {
        if (length.isNegative() || length.toSeconds() % SECONDS != 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be whole quarters of an hour and not negative.".formatted(name, length));
        }
    }

    static void requirePositive(String name, Duration length) {
        requireNotNegative(name, length);
        if (length.isZero()) {
            throw new IllegalArgumentException("%s must be more than zero.".formatted(name));
        }
    }
}
