package dev.muster.scheduler.solve;

import dev.muster.scheduler.solve.Neighbours.Step;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Two people exchange what they do on a day; one of them may be free, which hands a shift over.
final class Swaps {

    private final Rota rota;
    private final Places places;

    Swaps(Rota rota, Places places) {
        this.rota = rota;
        this.places = places;
    }

    List<Step> swap(Slot one, RandomGenerator random) {
        Slot other = places.sameDay(one, random);
        Pattern mine = rota.pattern(one);
        Pattern theirs = rota.pattern(other);
        if (one.person() == other.person() || (mine == null && theirs == null)) {
            return List.of();
        }
        Pattern toOther = fit(mine, other);
        Pattern toOne = fit(theirs, one);
        boolean fits = (mine == null || toOther != null) && (theirs == null || toOne != null);
        return fits ? List.of(new Step(one, toOne), new Step(other, toOther)) : List.of();
    }

    /// The shift in the hands of somebody else, null where his contract has no such shift or forbids it.
    private @Nullable Pattern fit(@Nullable Pattern pattern, Slot slot) {
        if (pattern == null) {
            return null;
        }
        for (Frame frame : slot.frames()) {
            if (frame.equals(pattern.frame())) {
                return rota.allows(slot, frame) ? pattern.in(frame) : null;
            }
        }
        return null;
    }
}
