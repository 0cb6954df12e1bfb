package dev.muster.scheduler.solve;

import dev.muster.scheduler.solve.Neighbours.Step;
import java.util.List;
import java.util.random.RandomGenerator;

/// Changes of one shift that leave it where it is, more or less.
final class SmallMoves {

    private static final int REACH = 4;
    private static final int OFTEN = 3;

    private final Rota rota;
    private final BestShift best;

    SmallMoves(Rota rota) {
        this.rota = rota;
        best = new BestShift(rota);
    }

    /// Starts or ends up to an hour earlier or later, breaks placed anew.
    List<Step> nudge(Slot slot, RandomGenerator random) {
        Pattern now = rota.pattern(slot);
        if (now == null) {
            return List.of();
        }
        Frame old = now.frame();
        int from = firstFrom(slot.frames(), old.start() - REACH);
        int to = firstFrom(slot.frames(), old.start() + REACH + 1);
        Frame frame = slot.frames().get(from + random.nextInt(to - from));
        boolean isNear = !frame.sameHours(old) && Math.abs(frame.end() - old.end()) <= REACH;
        if (!isNear || !rota.allows(slot, frame)) {
            return List.of();
        }
        return List.of(new Step(slot, layOut(slot, frame, random)));
    }

    /// The same shift with lunch and breaks elsewhere.
    List<Step> moveBreaks(Slot slot, RandomGenerator random) {
        Pattern now = rota.pattern(slot);
        if (now == null || !(now.frame().hasMeal() || now.frame().hasPause())) {
            return List.of();
        }
        return List.of(new Step(slot, layOut(slot, now.frame(), random)));
    }

    private Pattern layOut(Slot slot, Frame frame, RandomGenerator random) {
        return random.nextInt(OFTEN) > 0 ? best.layOut(slot, frame) : Layouts.random(frame, random);
    }

    /// The first frame that starts at a quarter or later; the number of frames where there is none.
    private static int firstFrom(List<Frame> frames, int start) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
