package dev.muster.scheduler.solve;

import dev.muster.forecasting.SkillId;
import java.util.List;

/// Somebody at work, and the skill he is serving since when.
final class Stint {

    static final int NONE = -1;

    private static final int HOUR = 4;
    private static final long EASY = 2_000;
    private static final long HARD = 30_000;
    private static final double PROFICIENCY = 500;

    private final Slot slot;
    private final long mask;
    private final double[] proficiency;
    private int skill = NONE;
    private int since;
    private int last;

    Stint(Slot slot, Board board) {
        this.slot = slot;
        mask = board.sets().masks()[slot.set()];
        List<SkillId> skills = board.sets().skills();
        proficiency = skills.stream()
                .mapToDouble(
                        id -> board.people().get(slot.person()).agent().skills().getOrDefault(id, 0.0))
                .toArray();
    }

    int slot() {
        return slot.index();
    }

    boolean can(int other) {
        return (mask & 1L << other) != 0;
    }

    int skill() {
        return skill;
    }

    /// What it takes, in thousandths of coverage, to make him change: little at first or after a break, much
    /// before the hour is full.
    long reluctance(int other) {
        long better = Math.round(PROFICIENCY * (1 - proficiency[other]));
        return better + (last - since + 1 >= HOUR ? EASY : HARD);
    }

    /// What speaks against beginning with a skill, in thousandths of coverage: after a break he rather goes on
    /// as before.
    long reluctanceToBegin(int other) {
        long better = Math.round(PROFICIENCY * (1 - proficiency[other]));
        return better + (skill == NONE || skill == other ? 0 : EASY);
    }

    void serve(int other, int quarter) {
        if (other != skill) {
            skill = other;
            since = quarter;
        }
        last = quarter;
    }

    /// Says that he is at work in that quarter, on the skill of before.
    ///
    /// @return false where he comes to work or back from a break and may begin anew
    boolean goesOn(int quarter) {
        boolean goesOn = skill != NONE && last == quarter - 1;
        if (goesOn) {
            last = quarter;
        } else {
            since = quarter;
        }
        return goesOn;
    }
}
