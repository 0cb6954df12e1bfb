package dev.muster.sql.directory;

import java.time.Duration;

/// The rules for lengths of time, which the tables hold in whole seconds.
final class Lengths {

    private Lengths() {}

    static void requirePositive(String what, Duration length) {
        if (length.isNegative() || length.isZero() || length.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be whole seconds and more than zero.".formatted(what, length));
        }
    }
}
