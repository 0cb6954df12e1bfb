package dev.muster.scheduler.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Builds the first roster: in rounds, the least versatile first, everybody takes the shift of his free days
/// that helps most.
final class FirstRoster {

    private final Rota rota;
    private final BestShift best;
    private final BooleanSupplier stopped;

    FirstRoster(Rota rota, BooleanSupplier stopped) {
        this.rota = rota;
        this.stopped = stopped;
        best = new BestShift(rota);
    }

    /// Ends early when stopped; what stands then is legal too.
    void build(long seed) {
        List<Person> open = new ArrayList<>(rota.board().people());
        open.removeIf(person -> person.slots().isEmpty());
        Collections.shuffle(open, new Random(seed));
        long[] masks = rota.board().sets().masks();
        open.sort(Comparator.comparingInt(person -> Long.bitCount(masks[person.set()])));
        while (!open.isEmpty() && !stopped.getAsBoolean()) {
            open.removeIf(person -> stopped.getAsBoolean() || !takeBest(person));
        }
    }

    private boolean takeBest(Person person) {
        Slot bestSlot = null;
        @Nullable Pattern bestPattern = null;
        long most = 0;
        for (Slot slot : person.slots()) {
            if (rota.pattern(slot) == null) {
                Pattern found = best.find(slot);
                if (found != null && best.value() > most) {
                    most = best.value();
                    bestSlot = slot;
                    bestPattern = found;
                }
            }
        }
        if (bestSlot == null) {
            return false;
        }
        rota.change(bestSlot, bestPattern);
        return true;
    }
}
