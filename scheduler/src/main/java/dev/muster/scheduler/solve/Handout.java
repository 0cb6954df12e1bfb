package dev.muster.scheduler.solve;

import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns chosen patterns into shifts: says for each quarter which one skill each person serves, and lets nobody
/// change often.
final class Handout {

    private final Board board;

    Handout(Board board) {
        this.board = board;
    }

    /// @param chosen a pattern or a free day for each slot
    Roster roster(List<@Nullable Pattern> chosen) {
        int[][] serves = serve(chosen);
        List<Shift> shifts = new ArrayList<>(board.given());
        for (Slot slot : board.slots()) {
            Pattern pattern = chosen.get(slot.index());
            if (pattern != null) {
                shifts.add(shift(slot, pattern, serves[slot.index()]));
            }
        }
        return new Roster(board.problem().period(), board.problem().zone(), shifts);
    }

    /// For each slot the skill of each quarter from its shift's start on.
    private int[][] serve(List<@Nullable Pattern> chosen) {
        List<List<Stint>> byQuarter = new ArrayList<>();
        for (int q = 0; q < board.grid().size(); q++) {
            byQuarter.add(new ArrayList<>());
        }
        int[][] serves = new int[chosen.size()][];
        for (Slot slot : board.slots()) {
            Pattern pattern = chosen.get(slot.index());
            if (pattern != null) {
                Frame frame = pattern.frame();
                Stint stint = new Stint(slot, board);
                serves[slot.index()] = new int[frame.end() - frame.start()];
                for (int q = frame.start(); q < frame.end(); q++) {
                    if (pattern.worksAt(q)) {
                        byQuarter.get(q).add(stint);
                    }
                }
            }
        }
        QuarterHandout quarters = new QuarterHandout(board.need());
        for (int q = 0; q < byQuarter.size(); q++) {
            quarters.assign(q, byQuarter.get(q));
            for (Stint stint : byQuarter.get(q)) {
                int start =
                        Objects.requireNonNull(chosen.get(stint.slot())).frame().start();
                serves[stint.slot()][q - start] = stint.skill();
            }
        }
        return serves;
    }

    private Shift shift(Slot slot, Pattern pattern, int[] serves) {
        Frame frame = pattern.frame();
        List<Segment> segments = new ArrayList<>();
        int from = frame.start();
        for (int q = frame.start() + 1; q <= frame.end(); q++) {
            if (q == frame.end()
                    || !kind(pattern, q).equals(kind(pattern, from))
                    || (pattern.worksAt(q) && serves[q - frame.start()] != serves[from - frame.start()])) {
                SkillId skill = pattern.worksAt(from) ? board.sets().skills().get(serves[from - frame.start()]) : null;
                segments.add(
                        new Segment(board.grid().instant(from), board.grid().instant(q), kind(pattern, from), skill));
                from = q;
            }
        }
        Person person = board.people().get(slot.person());
        return new Shift(person.agent().id(), board.problem().period().from().plusDays(slot.day()), segments);
    }

    private static ActivityKind kind(Pattern pattern, int quarter) {
        if (pattern.hasMealAt(quarter)) {
            return ActivityKind.LUNCH;
        }
        return pattern.hasPauseAt(quarter) ? ActivityKind.BREAK : ActivityKind.WORK;
    }
}
