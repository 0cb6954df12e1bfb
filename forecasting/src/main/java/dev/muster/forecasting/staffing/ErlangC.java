package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.Optional;

/// Waiting in a queue before people who each serve one customer at a time (M/M/c): random arrivals, nobody gives up.
///
/// Accurate from 1 to 100,000 people, to about 1e-14 of the value.
/// Source: Erlang 1917; C = N / (N + (N − A)·(1/B − 1)), with [ErlangB] by its backward series.
public final class ErlangC {

    private ErlangC() {}

    /// The chance that an arriving conversation waits at all.
    ///
    /// @param agents people present, 0 or more
    /// @return a probability; 1 when the agents cannot keep up
    public static double chanceOfWaiting(Load load, int agents) {
        return waiting(load, agents).value();
    }

    /// The natural logarithm of the [chance of waiting][#chanceOfWaiting], also where that is too small for a double.
    public static double logChanceOfWaiting(Load load, int agents) {
        return waiting(load, agents).logarithm();
    }

    private static Scaled waiting(Load load, int agents) {
        double spare = spare(load, agents);
        if (spare <= 0) {
            return Scaled.of(1);
        }
        if (load.erlangs() == 0) {
            return Scaled.ZERO;
        }
        Scaled all = Scaled.of(agents);
        return all.over(ErlangB.odds(load, agents).times(spare).plus(all));
    }

    /// The share that is answered within a time: 1 − C·exp(−(N − A)·T/handle).
    ///
    /// @return 0 to 1; 0 when the agents cannot keep up
    public static double serviceLevel(Traffic traffic, int agents, Duration within) {
        double spare = spare(traffic.load(), agents);
        if (spare <= 0) {
            return 0;
        }
        if (traffic.load().erlangs() == 0) {
            return 1;
        }
        Scaled free = ErlangB.odds(traffic.load(), agents).times(spare);
        double soon = -Math.expm1(-spare * Seconds.of(within) / Seconds.of(traffic.handle()));
        return free.plus(Scaled.of(agents * soon))
                .over(free.plus(Scaled.of(agents)))
                .value();
    }

    /// The mean wait over all, those included who do not wait: C·handle/(N − A).
    ///
    /// @return empty when the agents cannot keep up, as the wait then grows without end
    public static Optional<Duration> averageWait(Traffic traffic, int agents) {
        double spare = spare(traffic.load(), agents);
        if (spare <= 0) {
            return Optional.empty();
        }
        double seconds = chanceOfWaiting(traffic.load(), agents) * Seconds.of(traffic.handle()) / spare;
        return Optional.of(Seconds.toDuration(seconds));
    }

    /// The time within which a share of all is answered: handle/(N − A)·ln(C/(1 − share)), zero where so many do not
    /// wait.
    ///
    /// @param share 0 or more, less than 1
    /// @return empty when the agents cannot keep up
    public static Optional<Duration> waitQuantile(Traffic traffic, int agents, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("Share (%s) must be 0 or more and less than 1.".formatted(share));
        }
        double spare = spare(traffic.load(), agents);
        if (spare <= 0) {
            return Optional.empty();
        }
        double lengths = Math.max(0, logChanceOfWaiting(traffic.load(), agents) - Math.log1p(-share));
        return Optional.of(Seconds.toDuration(lengths * Seconds.of(traffic.handle()) / spare));
    }

    /// The busy share of the agents' time, 1 when they cannot keep up.
    ///
    /// @param agents 1 or more
    public static double occupancy(Load load, int agents) {
        if (agents < 1) {
            throw new IllegalArgumentException("Number of agents (%d) must be at least 1.".formatted(agents));
        }
        return Math.min(1, load.erlangs() / agents);
    }

    /// The fewest people who keep all targets; without work, those who must be there in any case.
    public static int smallestStaff(Traffic traffic, Target... targets) {
        int people = 0;
        for (Target target : targets) {
            people = Math.max(people, smallestStaff(traffic, target));
        }
        return people;
    }

    /// Nobody gives up here, so that a limit to abandonment asks only that the people keep up.
    private static int smallestStaff(Traffic traffic, Target target) {
        double load = traffic.load().erlangs();
        if (load == 0) {
            return target instanceof MinimumStaff minimum ? minimum.people() : 0;
        }
        int stable = (int) Math.floor(load) + 1;
        return switch (target) {
            case Goal goal -> soonEnough(traffic, stable, goal);
            case LongestAverageWait longest -> shortEnough(traffic, stable, longest);
            case MostAbandonment _ -> stable;
            case Occupancy maximum -> Math.max(stable, roundedUp(load / maximum.share()));
            case MinimumStaff minimum -> Math.max(stable, minimum.people());
        };
    }

    /// One backward series for the fewest who keep up, then one by one with 1/B(N) − 1 = N/A · 1/B(N − 1): the number
    /// asked for is some square roots of the load above.
    private static int soonEnough(Traffic traffic, int stable, Goal goal) {
        double load = traffic.load().erlangs();
        double wait = Seconds.of(goal.within()) / Seconds.of(traffic.handle());
        double late = 1 - goal.share();
        double shrink = Math.exp(-wait);
        int agents = stable;
        double odds = ErlangB.odds(traffic.load(), agents).value();
        double decay = Math.exp(-(agents - load) * wait);
        while (agents * decay > late * (agents + (agents - load) * odds)) {
            agents++;
            odds = (odds + 1) * (agents / load);
            decay *= shrink;
        }
        return agents;
    }

    private static int shortEnough(Traffic traffic, int stable, LongestAverageWait longest) {
        double load = traffic.load().erlangs();
        double wait = Seconds.of(longest.time()) / Seconds.of(traffic.handle());
        int agents = stable;
        double odds = ErlangB.odds(traffic.load(), agents).value();
        while (agents > wait * (agents - load) * (agents + (agents - load) * odds)) {
            agents++;
            odds = (odds + 1) * (agents / load);
        }
        return agents;
    }

    /// 7 erlangs at 0.7 are 10 people, though the quotient of the doubles is a hair above.
    static int roundedUp(double people) {
        return (int) Math.ceil(people * (1 - 1e-12));
    }

    private static double spare(Load load, int agents) {
        if (agents < 0) {
            throw new IllegalArgumentException("Number of agents (%d) must not be negative.".formatted(agents));
        }
        return agents - load.erlangs();
    }
}
