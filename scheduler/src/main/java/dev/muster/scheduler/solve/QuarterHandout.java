package dev.muster.scheduler.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hands out skills quarter by quarter at the least cost of coverage plus the reluctance to change: a cheapest
/// path over the skills for everyone who comes, then one for every change that pays. (Bellman 1958; no path has
/// a negative edge.)
final class QuarterHandout {

    private static final long FAR = Long.MAX_VALUE / 4;

    private final Need need;
    private final int skills;
    private final List<List<Stint>> at = new ArrayList<>();
    private final long[][] weight;
    private final @Nullable Stint[][] mover;
    private final long[] distance;
    private final int[] parent;

    QuarterHandout(Need need) {
        this.need = need;
        skills = need.skills();
        weight = new long[skills][skills];
        mover = new Stint[skills][skills];
        distance = new long[skills];
        parent = new int[skills];
        for (int k = 0; k < skills; k++) {
            at.add(new ArrayList<>());
        }
    }

    /// @param present everybody at work in that quarter; the quarters must come in order
    void assign(int quarter, List<Stint> present) {
        at.forEach(List::clear);
        List<Stint> coming = new ArrayList<>();
        for (Stint stint : present) {
            if (stint.goesOn(quarter)) {
                at.get(stint.skill()).add(stint);
            } else {
                coming.add(stint);
            }
        }
        for (int k = 0; k < skills; k++) {
            weigh(k);
        }
        coming.forEach(stint -> begin(quarter, stint));
        boolean better = skills > 1 && !present.isEmpty();
        while (better) {
            better = change(quarter);
        }
    }

    /// Finds a place for a newcomer, others making room where that is better.
    private void begin(int quarter, Stint stint) {
        Arrays.fill(parent, -1);
        for (int k = 0; k < skills; k++) {
            distance[k] = stint.can(k) ? stint.reluctanceToBegin(k) : FAR;
        }
        spread();
        int first = moveAlong(cheapestEnd(quarter), quarter);
        put(stint, first, quarter);
    }

    /// Makes the change that pays best.
    ///
    /// @return false where none pays
    private boolean change(int quarter) {
        Arrays.fill(parent, -1);
        for (int k = 0; k < skills; k++) {
            distance[k] = at.get(k).isEmpty()
                    ? FAR
                    : need.costOfOneLess(quarter, k, at.get(k).size());
        }
        spread();
        int end = cheapestEnd(quarter);
        if (parent[end] < 0 || total(end, quarter) >= 0) {
            return false;
        }
        moveAlong(end, quarter);
        return true;
    }

    private void spread() {
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int from = 0; from < skills; from++) {
                for (int to = 0; to < skills && distance[from] < FAR; to++) {
                    if (distance[from] + weight[from][to] < distance[to]) {
                        distance[to] = distance[from] + weight[from][to];
                        parent[to] = from;
                        shorter = true;
                    }
                }
            }
        }
    }

    private int cheapestEnd(int quarter) {
        int best = 0;
        for (int k = 1; k < skills; k++) {
            if (total(k, quarter) < total(best, quarter)) {
                best = k;
            }
        }
        return best;
    }

    private long total(int end, int quarter) {
        return distance[end] >= FAR
                ? FAR
                : distance[end] + need.costOfOneMore(quarter, end, at.get(end).size());
    }

    /// One person changes over at each edge of the path; gives the skill at which it begins.
    private int moveAlong(int end, int quarter) {
        int to = end;
        while (parent[to] >= 0) {
            int from = parent[to];
            Stint stint = Objects.requireNonNull(mover[from][to]);
            at.get(from).remove(stint);
            put(stint, to, quarter);
            weigh(from);
            to = from;
        }
        return to;
    }

    private void put(Stint stint, int skill, int quarter) {
        stint.serve(skill, quarter);
        at.get(skill).add(stint);
        weigh(skill);
    }

    /// Who of those at a skill changes most willingly to each other.
    private void weigh(int from) {
        Arrays.fill(weight[from], FAR);
        for (Stint stint : at.get(from)) {
            for (int to = 0; to < skills; to++) {
                if (to != from && stint.can(to) && stint.reluctance(to) < weight[from][to]) {
                    weight[from][to] = stint.reluctance(to);
                    mover[from][to] = stint;
                }
            }
        }
    }
}
