package dev.muster.scheduler.solve;

import dev.muster.scheduler.Cost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shifts as they stand during the search, and what they cost, kept up to date with each change. One per
/// [Board], whose diaries it writes.
final class Rota {

    static final double SCALE = 1_000;
    /// Six for each hour below what the contract asks for.
    static final long SHORT_MINUTE = 100;

    private static final long PREFERENCE = 5_000;
    private static final long FAIR_HOUR = 20;
    private static final double QUARTERS = 4;

    private final Board board;
    private final Cover cover;
    private final @Nullable Pattern[] patterns;
    private final Fairness fairness;
    private final int[] broken;
    private final int[] shortMinutes;
    private long allBroken;
    private long allShort;
    private long preferences;

    Rota(Board board) {
        this.board = board;
        cover = new Cover(board.need(), board.sets().masks());
        patterns = new Pattern[board.slots().size()];
        fairness = new Fairness(board);
        broken = new int[board.people().size()];
        shortMinutes = new int[board.people().size()];
        for (int person = 0; person < broken.length; person++) {
            refresh(person);
        }
    }

    Board board() {
        return board;
    }

    Cover cover() {
        return cover;
    }

    @Nullable
    Pattern pattern(Slot slot) {
        return patterns[slot.index()];
    }

    /// A copy of all shifts as they stand, in the order of the slots.
    List<@Nullable Pattern> chosen() {
        List<@Nullable Pattern> copy = new ArrayList<>(patterns.length);
        for (Pattern pattern : patterns) {
            copy.add(pattern);
        }
        return copy;
    }

    Slot slot(int index) {
        return board.slots().get(index);
    }

    Diary diary(Slot slot) {
        return board.people().get(slot.person()).diary();
    }

    /// Whether the contract allows the shift on that day, whatever stands there now.
    boolean allows(Slot slot, Frame frame) {
        Diary diary = diary(slot);
        return diary.allows(diary.first() + slot.day(), frame);
    }

    /// Puts a shift in place of the one that stands there; null is a free day.
    void change(Slot slot, @Nullable Pattern next) {
        Pattern now = patterns[slot.index()];
        if (now == next) {
            return;
        }
        if (now != null) {
            preferences -= PREFERENCE * slot.wishes().brokenBy(now.frame());
            fairness.add(slot.person(), -now.frame().unsocial());
            recount(slot, now, next);
        }
        Diary diary = diary(slot);
        if (next == null) {
            diary.clear(diary.first() + slot.day());
        } else {
            preferences += PREFERENCE * slot.wishes().brokenBy(next.frame());
            fairness.add(slot.person(), next.frame().unsocial());
            diary.put(diary.first() + slot.day(), next.frame());
            enlist(slot, now, next);
        }
        patterns[slot.index()] = next;
        refresh(slot.person());
    }

    /// All shifts at once, in the order of the slots.
    void reset(List<@Nullable Pattern> all) {
        for (Slot slot : board.slots()) {
            change(slot, all.get(slot.index()));
        }
    }

    long broken() {
        return allBroken;
    }

    /// Coverage and contract hours, in thousandths.
    long complete() {
        return cover.cost() + SHORT_MINUTE * allShort;
    }

    /// Preferences and fairness, in thousandths. The shares are even where the sum of squares is least, which
    /// changes with one person at a time; [#cost] gives the distance from the fair share itself.
    long kind() {
        return preferences + FAIR_HOUR * fairness.squares();
    }

    Cost cost() {
        double missing = 0;
        double surplus = 0;
        Need need = cover.need();
        for (int q = 0; q < need.quarters(); q++) {
            for (int k = 0; k < need.skills(); k++) {
                long cost = need.cost(q, k, cover.there(q, k));
                if (need.at(q, k) > cover.there(q, k)) {
                    missing += cost / SCALE;
                } else {
                    surplus += cost / SCALE;
                }
            }
        }
        return costWith(missing, surplus);
    }

    /// The cost with coverage parts counted elsewhere.
    Cost costWith(double missing, double surplus) {
        return new Cost(
                allBroken,
                missing,
                surplus,
                SHORT_MINUTE * allShort / SCALE,
                preferences / SCALE,
                FAIR_HOUR * fairness.distance() / QUARTERS);
    }

    /// Person-quarters covered ÷ required.
    double covered() {
        double missing = 0;
        Need need = cover.need();
        for (int q = 0; q < need.quarters(); q++) {
            for (int k = 0; k < need.skills(); k++) {
                missing += Math.max(0, need.at(q, k) - cover.there(q, k));
            }
        }
        double total = board.problem().demand().total();
        return total <= 0 ? 1 : 1 - missing / total;
    }

    private void recount(Slot slot, Pattern now, @Nullable Pattern next) {
        for (int q = now.frame().start(); q < now.frame().end(); q++) {
            if (now.worksAt(q) && !Pattern.isAtWork(next, q)) {
                cover.remove(q, slot.set());
            }
        }
    }

    private void enlist(Slot slot, @Nullable Pattern now, Pattern next) {
        for (int q = next.frame().start(); q < next.frame().end(); q++) {
            if (next.worksAt(q) && !Pattern.isAtWork(now, q)) {
                cover.add(q, slot.set());
            }
        }
    }

    private void refresh(int person) {
        Diary diary = board.people().get(person).diary();
        allBroken -= broken[person];
        allShort -= shortMinutes[person];
        broken[person] = diary.broken();
        shortMinutes[person] = diary.shortMinutes();
        allBroken += broken[person];
        allShort += shortMinutes[person];
    }
}
