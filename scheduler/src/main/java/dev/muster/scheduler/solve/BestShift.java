package dev.muster.scheduler.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the shift that helps most on a free day, given everything else.
final class BestShift {

    private static final long SURPLUS = 1_000;

    private final Rota rota;
    private final long[] worth;
    private final long[] sums;
    private long value;

    BestShift(Rota rota) {
        this.rota = rota;
        worth = new long[rota.board().grid().size()];
        sums = new long[worth.length + 1];
    }

    /// The best legal shift for a slot that stands free; null where none is legal. [#value] then tells what it
    /// is worth.
    @Nullable
    Pattern find(Slot slot) {
        Diary diary = rota.diary(slot);
        int place = diary.first() + slot.day();
        int minutesLeft = diary.minutesLeft(place);
        int wanted = diary.minutesWanted(place);
        weigh(slot, slot.firstStart(), slot.end());
        Frame best = null;
        value = Long.MIN_VALUE;
        for (Frame frame : slot.frames()) {
            long bonus = Rota.SHORT_MINUTE * Math.min(wanted, frame.paidMinutes());
            long bound =
                    sums[frame.end()] - sums[frame.start()] + bonus + SURPLUS * (frame.meal() + 2L * frame.pause());
            if (bound > value && frame.paidMinutes() <= minutesLeft) {
                long exact = bonus + worthOf(Layouts.best(frame, worth));
                if (exact > value && diary.allows(place, frame)) {
                    value = exact;
                    best = frame;
                }
            }
        }
        return best == null ? null : Layouts.best(best, worth);
    }

    /// Lunch and breaks where they cost least, whoever else is there.
    Pattern layOut(Slot slot, Frame frame) {
        weigh(slot, frame.start(), frame.end());
        return Layouts.best(frame, worth);
    }

    /// What the shift found last saves, in thousandths; negative where a free day is better.
    long value() {
        return value;
    }

    private void weigh(Slot slot, int from, int to) {
        Cover cover = rota.cover();
        Arrays.fill(sums, from, from + 1, 0);
        for (int q = from; q < to; q++) {
            worth[q] = cover.worth(q, slot.set());
            sums[q + 1] = sums[q] + worth[q];
        }
    }

    private long worthOf(Pattern pattern) {
        long sum = 0;
        for (int q = pattern.frame().start(); q < pattern.frame().end(); q++) {
            sum += pattern.worksAt(q) ? worth[q] : 0;
        }
        return sum;
    }
}
