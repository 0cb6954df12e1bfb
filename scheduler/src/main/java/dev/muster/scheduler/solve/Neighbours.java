package dev.muster.scheduler.solve;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Proposes small legal changes of a rota: which, how often, and where. The moves themselves are in
/// [SmallMoves], [FittingMoves] and [Swaps].
final class Neighbours {

    /// One slot and what it becomes, null for a free day.
    record Step(Slot slot, @Nullable Pattern next) {}

    private static final int TRIES = 40;
    private static final int HUNDRED = 100;
    // What of a hundred dice falls below each mark; tried out on generated problems of 60 and 550 people.
    private static final int NUDGES = 35;
    private static final int BREAKS = 50;
    private static final int SWAPS = 66;
    private static final int FITS = 84;
    private static final int OTHER_DAYS = 97;

    private final Places places;
    private final SmallMoves small;
    private final FittingMoves fitting;
    private final Swaps swaps;

    Neighbours(Rota rota) {
        places = new Places(rota);
        small = new SmallMoves(rota);
        fitting = new FittingMoves(rota);
        swaps = new Swaps(rota, places);
    }

    /// A change that breaks no rule; empty where none was found.
    List<Step> next(RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            List<Step> steps = propose(random);
            if (!steps.isEmpty()) {
                return steps;
            }
        }
        return List.of();
    }

    private List<Step> propose(RandomGenerator random) {
        int dice = random.nextInt(HUNDRED);
        if (dice < NUDGES) {
            return small.nudge(places.any(random), random);
        }
        if (dice < BREAKS) {
            return small.moveBreaks(places.any(random), random);
        }
        if (dice < SWAPS) {
            return swaps.swap(places.any(random), random);
        }
        if (dice < FITS) {
            return fitting.refit(places.whereItHurts(random));
        }
        return dice < OTHER_DAYS
                ? fitting.toAnotherDay(places.whereItHurts(random), random)
                : fitting.rebuild(places.any(random), random);
    }
}
