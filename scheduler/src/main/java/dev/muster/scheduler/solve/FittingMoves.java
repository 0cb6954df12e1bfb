package dev.muster.scheduler.solve;

import dev.muster.scheduler.solve.Neighbours.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Takes shifts of one person away and puts back what helps most, given everybody else.
final class FittingMoves {

    private static final int DAYS_AROUND = 3;

    private final Rota rota;
    private final BestShift best;

    FittingMoves(Rota rota) {
        this.rota = rota;
        best = new BestShift(rota);
    }

    /// The best shift for that day, or a free day where that is better.
    List<Step> refit(Slot slot) {
        Pattern now = rota.pattern(slot);
        rota.change(slot, null);
        Pattern next = worthwhile(slot);
        rota.change(slot, now);
        return isSame(now, next) ? List.of() : List.of(new Step(slot, next));
    }

    /// A shift of another day of the same person in exchange for one on that free day.
    List<Step> toAnotherDay(Slot slot, RandomGenerator random) {
        List<Slot> own = rota.board().people().get(slot.person()).slots();
        Slot other = own.get(random.nextInt(own.size()));
        Pattern now = rota.pattern(other);
        if (other.day() == slot.day() || now == null || rota.pattern(slot) != null) {
            return List.of();
        }
        rota.change(other, null);
        Pattern next = best.find(slot);
        rota.change(other, now);
        return next == null ? List.of() : List.of(new Step(other, null), new Step(slot, next));
    }

    /// All shifts of a week of one person, built anew in random order.
    List<Step> rebuild(Slot slot, RandomGenerator random) {
        List<Slot> own =
                new ArrayList<>(rota.board().people().get(slot.person()).slots());
        own.removeIf(other -> Math.abs(other.day() - slot.day()) > DAYS_AROUND);
        Collections.shuffle(own, Random.from(random));
        List<@Nullable Pattern> before = new ArrayList<>();
        own.forEach(other -> before.add(rota.pattern(other)));
        own.forEach(other -> rota.change(other, null));
        for (Slot other : own) {
            rota.change(other, worthwhile(other));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Pattern next = rota.pattern(own.get(i));
            if (!isSame(before.get(i), next)) {
                steps.add(new Step(own.get(i), next));
            }
        }
        own.forEach(other -> rota.change(other, null));
        for (int i = 0; i < own.size(); i++) {
            rota.change(own.get(i), before.get(i));
        }
        return steps;
    }

    private @Nullable Pattern worthwhile(Slot slot) {
        Pattern found = best.find(slot);
        return found != null && best.value() > 0 ? found : null;
    }

    private static boolean isSame(@Nullable Pattern one, @Nullable Pattern other) {
        return one == null ? other == null : other != null && one.isSame(other);
    }
}
