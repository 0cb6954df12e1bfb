package dev.muster.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An hour or two in which more customers come than anybody expected: a payment provider is down, a mailing had the
/// wrong link.
///
/// @param from   its begin; null where the day has none
/// @param length how long it lasts
/// @param height the factor in it, 1 or more
record Trouble(@Nullable Instant from, Duration length, double height) {

    private static final double CHANCE = 0.07;

    static Trouble on(LocalDate day, QueueModel queue, World world) {
        Dice dice = world.dice("trouble", day, queue.id());
        if (!dice.chance(CHANCE)) {
            return new Trouble(null, Duration.ZERO, 1);
        }
        Instant from = world.midnight(day).plus(Duration.ofMinutes(dice.whole(8 * 60, 18 * 60)));
        return new Trouble(from, Duration.ofMinutes(dice.whole(45, 120)), dice.between(1.6, 2.4));
    }

    double lift(Instant at) {
        return from != null && !at.isBefore(from) && at.isBefore(from.plus(length)) ? height : 1;
    }
}
