package dev.muster.scheduler.solve;

/// Who serves what in each quarter, as counts per skill set, always at the least cost there is for the people
/// present: each person serves one skill, so a quarter of his is never counted twice.
///
/// Cost per skill is convex in people, so adding or taking away one person is one shortest augmenting path over
/// the skills: from the newcomer's skills along people who can change over, to the skill that gains most.
/// (Successive shortest paths for convex separable flow, Ahuja, Magnanti, Orlin 1993, ch. 14.)
final class Cover {

    private final Need need;
    private final int skills;
    private final long[] masks;
    private final int[] there;
    private final int[] serving;
    private final long[] served;
    private final int[] movers;
    private final long[] changeOver;
    private final long[] more;
    private final long[] less;
    private final int[] parent;
    private long cost;

    Cover(Need need, long[] masks) {
        this.need = need;
        this.skills = need.skills();
        this.masks = masks;
        this.there = new int[need.quarters() * skills];
        this.serving = new int[need.quarters() * masks.length * skills];
        this.served = new long[need.quarters() * masks.length];
        this.movers = new int[need.quarters() * skills * skills];
        this.changeOver = new long[need.quarters() * skills];
        this.more = new long[need.quarters() * skills];
        this.less = new long[need.quarters() * skills];
        this.parent = new int[skills];
        for (int q = 0; q < need.quarters(); q++) {
            for (int k = 0; k < skills; k++) {
                cost += need.cost(q, k, 0);
                price(q, k);
            }
        }
    }

    /// Over all quarters and skills, in thousandths.
    long cost() {
        return cost;
    }

    Need need() {
        return need;
    }

    /// People serving the skill.
    int there(int quarter, int skill) {
        return there[quarter * skills + skill];
    }

    /// What one more person of the set would save, negative where he would be one too many.
    long worth(int quarter, int set) {
        long seen = closure(quarter, masks[set]);
        int skill = cheapestToJoin(quarter, seen);
        return -more[quarter * skills + skill];
    }

    void add(int quarter, int set) {
        long seen = closure(quarter, masks[set]);
        int skill = cheapestToJoin(quarter, seen);
        cost += more[quarter * skills + skill];
        there[quarter * skills + skill]++;
        price(quarter, skill);
        int at = skill;
        while (parent[at] >= 0) {
            int from = parent[at];
            int mover = setServing(quarter, from, at);
            serve(quarter, mover, from, -1);
            serve(quarter, mover, at, 1);
            at = from;
        }
        serve(quarter, set, at, 1);
    }

    void remove(int quarter, int set) {
        long seen = reverseClosure(quarter, served[quarter * masks.length + set]);
        int skill = cheapestToLeave(quarter, seen);
        cost += less[quarter * skills + skill];
        there[quarter * skills + skill]--;
        price(quarter, skill);
        int at = skill;
        while (parent[at] >= 0) {
            int to = parent[at];
            int mover = setServing(quarter, at, to);
            serve(quarter, mover, at, -1);
            serve(quarter, mover, to, 1);
            at = to;
        }
        serve(quarter, set, at, -1);
    }

    /// The skills reachable from some by people changing over; `parent` leads back.
    private long closure(int quarter, long from) {
        long seen = from;
        long open = from;
        for (long rest = from; rest != 0; rest &= rest - 1) {
            parent[Long.numberOfTrailingZeros(rest)] = -1;
        }
        while (open != 0) {
            int at = Long.numberOfTrailingZeros(open);
            open &= open - 1;
            long found = changeOver[quarter * skills + at] & ~seen;
            for (long rest = found; rest != 0; rest &= rest - 1) {
                parent[Long.numberOfTrailingZeros(rest)] = at;
            }
            seen |= found;
            open |= found;
        }
        return seen;
    }

    /// The skills from which people can change over to some; `parent` leads there.
    private long reverseClosure(int quarter, long to) {
        long seen = to;
        for (long rest = to; rest != 0; rest &= rest - 1) {
            parent[Long.numberOfTrailingZeros(rest)] = -1;
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int at = 0; at < skills; at++) {
                long targets = changeOver[quarter * skills + at] & seen;
                if ((seen & 1L << at) == 0 && targets != 0) {
                    parent[at] = Long.numberOfTrailingZeros(targets);
                    seen |= 1L << at;
                    grown = true;
                }
            }
        }
        return seen;
    }

    private int cheapestToJoin(int quarter, long among) {
        return cheapest(more, quarter, among);
    }

    private int cheapestToLeave(int quarter, long among) {
        return cheapest(less, quarter, among);
    }

    private int cheapest(long[] prices, int quarter, long among) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (long rest = among; rest != 0; rest &= rest - 1) {
            int skill = Long.numberOfTrailingZeros(rest);
            if (prices[quarter * skills + skill] < least) {
                least = prices[quarter * skills + skill];
                best = skill;
            }
        }
        return best;
    }

    /// What one person more or less would change, looked up often.
    private void price(int quarter, int skill) {
        int index = quarter * skills + skill;
        more[index] = need.costOfOneMore(quarter, skill, there[index]);
        less[index] = need.costOfOneLess(quarter, skill, there[index]);
    }

    /// A set with somebody at a skill who could do another.
    private int setServing(int quarter, int skill, int other) {
        for (int set = 0; set < masks.length; set++) {
            if ((masks[set] & 1L << other) != 0 && serving[(quarter * masks.length + set) * skills + skill] > 0) {
                return set;
            }
        }
        throw new IllegalStateException(
                "Somebody must be able to change from skill %d to %d in quarter %d.".formatted(skill, other, quarter));
    }

    /// One person more (1) or less (-1) of a set at a skill.
    private void serve(int quarter, int set, int skill, int change) {
        int index = (quarter * masks.length + set) * skills + skill;
        serving[index] += change;
        if (serving[index] == 0) {
            served[quarter * masks.length + set] &= ~(1L << skill);
        } else {
            served[quarter * masks.length + set] |= 1L << skill;
        }
        int node = quarter * skills + skill;
        for (long rest = masks[set]; rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            movers[node * skills + other] += change;
            if (movers[node * skills + other] == 0) {
                changeOver[node] &= ~(1L << other);
            } else {
                changeOver[node] |= 1L << other;
            }
        }
    }
}
