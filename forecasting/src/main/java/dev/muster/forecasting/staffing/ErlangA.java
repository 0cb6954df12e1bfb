package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.function.DoubleUnaryOperator;

/// Waiting in a queue that people leave who lose patience (M/M/n+G; with exponential patience M/M/n+M, Erlang A):
/// random arrivals, each person serves one customer at a time, and whatever the load the queue stays finite.
///
/// Accurate from 1 to 100,000 people, to about 1e-13 of the value.
/// Source: Palm 1957; Baccelli & Hebuterne 1981; Zeltyn & Mandelbaum 2005, with shares as sums of positive integrals so
/// that nothing cancels.
public final class ErlangA {

    private final Traffic traffic;
    private final Patience patience;
    private final int agents;
    private final OfferedWait offered;
    private final Scaled busy;
    private final Scaled all;

    private ErlangA(Traffic traffic, Patience patience, int agents) {
        this.traffic = traffic;
        this.patience = patience;
        this.agents = agents;
        this.offered = new OfferedWait(traffic, patience, agents);
        this.busy = traffic.load().erlangs() == 0 ? Scaled.ZERO : ErlangB.odds(traffic.load(), agents - 1);
        this.all = busy.plus(Scaled.of(1)).plus(waiting(0));
    }

    /// @param agents 1 or more
    public static ErlangA of(Traffic traffic, Patience patience, int agents) {
        if (agents < 1) {
            throw new IllegalArgumentException("Number of agents (%d) must be at least 1.".formatted(agents));
        }
        return new ErlangA(traffic, patience, agents);
    }

    /// The fewest people who keep all targets; without work, those who must be there in any case.
    public static int smallestStaff(Traffic traffic, Patience patience, Target... targets) {
        int people = 0;
        for (Target target : targets) {
            people = Math.max(people, smallestStaff(traffic, patience, target));
        }
        return people;
    }

    private static int smallestStaff(Traffic traffic, Patience patience, Target target) {
        if (target instanceof MinimumStaff minimum) {
            return minimum.people();
        }
        return traffic.load().erlangs() == 0
                ? 0
                : Fewest.from(1, agents -> of(traffic, patience, agents).keeps(target));
    }

    /// Whether a target is kept.
    public boolean keeps(Target target) {
        return switch (target) {
            case Goal goal -> serviceLevel(goal.within()) >= goal.share();
            case LongestAverageWait longest -> averageSeconds() <= Seconds.of(longest.time());
            case MostAbandonment most -> chanceOfAbandonment() <= most.share();
            case Occupancy maximum -> occupancy() <= maximum.share();
            case MinimumStaff minimum -> agents >= minimum.people();
        };
    }

    /// The chance that an arriving conversation is not answered at once, whether it is answered later or given up.
    public double chanceOfWaiting() {
        return share(waiting(0)).value();
    }

    /// The natural logarithm of the [chance of waiting][#chanceOfWaiting], also where that is too small for a double.
    public double logChanceOfWaiting() {
        return share(waiting(0)).logarithm();
    }

    /// The share of all that give up before they are answered.
    public double chanceOfAbandonment() {
        return abandonment().value();
    }

    /// The natural logarithm of the [chance of abandonment][#chanceOfAbandonment], also where that is too small for a
    /// double.
    public double logChanceOfAbandonment() {
        return abandonment().logarithm();
    }

    /// The share of all that is answered, and within a time: who gives up is not answered in time, however short the
    /// wait was.
    public double serviceLevel(Duration within) {
        double seconds = Seconds.of(within);
        Scaled later = offered.integral(_ -> 1, 0, seconds).times(agents);
        return share(busy.plus(offered.density(seconds)).plus(later)).value();
    }

    /// The mean wait over all, those included who do not wait or give up.
    public Duration averageWait() {
        return Seconds.toDuration(averageSeconds());
    }

    /// The chance that a conversation waits longer than a time, whether it is answered after it or given up.
    public double chanceOfWaitingLongerThan(Duration time) {
        return longerThan(Seconds.of(time)).value();
    }

    /// The time that a share of all waits at most, those included who do not wait or give up.
    ///
    /// @param share 0 or more, less than 1
    public Duration waitQuantile(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("Share (%s) must be 0 or more and less than 1.".formatted(share));
        }
        double wanted = Math.log1p(-share);
        if (logChanceOfWaiting() <= wanted) {
            return Duration.ZERO;
        }
        DoubleUnaryOperator tooMany = seconds -> longerThan(seconds).logarithm() - wanted;
        return Seconds.toDuration(Falling.root(tooMany, Seconds.of(traffic.handle()) / agents));
    }

    /// The busy share of the agents' time.
    public double occupancy() {
        Scaled served =
                busy.plus(offered.integral(_ -> 1, 0, Double.POSITIVE_INFINITY).times(agents));
        return share(served.times(traffic.load().erlangs() / agents)).value();
    }

    private Scaled abandonment() {
        double load = traffic.load().erlangs();
        return share(offered.integral(patience::left, patience.allStay(), Double.POSITIVE_INFINITY)
                .times(load));
    }

    private double averageSeconds() {
        double load = traffic.load().erlangs();
        return share(offered.integral(patience::waited, 0, Double.POSITIVE_INFINITY)
                        .times(load))
                .value();
    }

    private Scaled longerThan(double seconds) {
        return share(waiting(seconds).times(patience.staying(seconds)));
    }

    /// Those whose offered wait is longer than a time, against one who comes just as all but one are busy: λ·J(t).
    private Scaled waiting(double seconds) {
        return offered.integral(_ -> 1, seconds, Double.POSITIVE_INFINITY)
                .times(traffic.load().erlangs());
    }

    private Scaled share(Scaled part) {
        return part.over(all);
    }
}
