package dev.muster.scheduler.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Chooses the slots that moves are tried on.
final class Places {

    private static final int TRIES = 6;
    private static final int QUARTERS_A_DAY = 96;

    private final Rota rota;
    private final List<Slot> slots;
    private final List<List<Slot>> byDay = new ArrayList<>();
    private final long[] masks;

    Places(Rota rota) {
        this.rota = rota;
        slots = rota.board().slots();
        masks = rota.board().sets().masks();
        for (int day = 0; day < rota.board().problem().period().days(); day++) {
            byDay.add(new ArrayList<>());
        }
        slots.forEach(slot -> byDay.get(slot.day()).add(slot));
    }

    Slot any(RandomGenerator random) {
        return slots.get(random.nextInt(slots.size()));
    }

    /// Another slot of that day.
    Slot sameDay(Slot slot, RandomGenerator random) {
        List<Slot> others = byDay.get(slot.day());
        return others.get(random.nextInt(others.size()));
    }

    /// A slot of somebody who could work in a quarter that lacks people, where a few looks find one; otherwise
    /// any.
    Slot whereItHurts(RandomGenerator random) {
        Need need = rota.cover().need();
        for (int i = 0; i < TRIES; i++) {
            int quarter = random.nextInt(need.quarters());
            int skill = random.nextInt(need.skills());
            if (need.at(quarter, skill) > rota.cover().there(quarter, skill)) {
                Slot slot = near(quarter, random);
                if (slot != null && (masks[slot.set()] & 1L << skill) != 0) {
                    return slot;
                }
            }
        }
        return any(random);
    }

    private @Nullable Slot near(int quarter, RandomGenerator random) {
        int day = Math.floorDiv(quarter, QUARTERS_A_DAY) - Board.DAYS_BEFORE - random.nextInt(2);
        if (day < 0 || day >= byDay.size() || byDay.get(day).isEmpty()) {
            return null;
        }
        Slot slot = byDay.get(day).get(random.nextInt(byDay.get(day).size()));
        return slot.firstStart() <= quarter && quarter < slot.end() ? slot : null;
    }
}
