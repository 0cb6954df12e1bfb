package dev.muster.forecasting.staffing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Waiting in a queue before people who each serve one customer at a time (M/M/c): random arrivals, nobody gives up.
///
/// Accurate from 1 to 100,000 people, to about 1e-14 of the value.
/// Source: Erlang 1917; C = N·B / (N − A + A·B), with [ErlangB] by its backward series.
public final class ErlangC {

    private ErlangC() {}

    /// The chance that an arriving conversation waits at all.
    ///
    /// @param agents people present, 0 or more
    /// @return a probability; 1 when the agents cannot keep up
    public static double chanceOfWaiting(Load load, int agents) {
        requirePeople(agents);
        if (load.erlangs() >= agents) {
            return 1;
        }
        if (load.erlangs() == 0) {
            return 0;
        }
        double blocked = ErlangB.of(load, agents).probability();
        return agents * blocked / (agents - load.erlangs() + load.erlangs() * blocked);
    }

    /// The natural logarithm of the [chance of waiting][#chanceOfWaiting], also where that is too small for a double.
    public static double logChanceOfWaiting(Load load, int agents) {
        requirePeople(agents);
        if (load.erlangs() >= agents) {
            return 0;
        }
        if (load.erlangs() == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        ErlangB blocked = ErlangB.of(load, agents);
        double free = agents - load.erlangs() + load.erlangs() * blocked.probability();
        return blocked.logarithm() + Math.log(agents / free);
    }

    /// The share that is answered within a time: 1 − C·exp(−(N − A)·T/handle).
    ///
    /// @return 0 to 1; 0 when the agents cannot keep up
    public static double serviceLevel(Traffic traffic, int agents, Duration within) {
        double spare = agents - traffic.load().erlangs();
        if (spare <= 0) {
            requirePeople(agents);
            return 0;
        }
        double decay = Math.exp(-spare * Seconds.of(within) / Seconds.of(traffic.handle()));
        return 1 - chanceOfWaiting(traffic.load(), agents) * decay;
    }

    /// The mean wait over all, those included who do not wait: C·handle/(N − A).
    ///
    /// @return empty when the agents cannot keep up, as the wait then grows without end
    public static Optional<Duration> averageWait(Traffic traffic, int agents) {
        double spare = agents - traffic.load().erlangs();
        if (spare <= 0) {
            requirePeople(agents);
            return Optional.empty();
        }
        double seconds = chanceOfWaiting(traffic.load(), agents) * Seconds.of(traffic.handle()) / spare;
        return Optional.of(Seconds.toDuration(seconds));
    }

    /// The fewest people who keep a goal without being busier than allowed; 0 where there is no work.
    public static int smallestStaff(Traffic traffic, Goal goal, Occupancy maximum) {
        double load = traffic.load().erlangs();
        if (load == 0) {
            return 0;
        }
        int fewest = Math.max((int) Math.floor(load) + 1, roundedUp(load / maximum.share()));
        return first(fewest, agents -> serviceLevel(traffic, agents, goal.within()) >= goal.share());
    }

    /// The first number from `from` on that is enough, where all above an enough are enough too.
    private static int first(int from, IntPredicate enough) {
        if (enough.test(from)) {
            return from;
        }
        int low = from;
        int step = 1;
        while (!enough.test(low + step)) {
            low += step;
            step *= 2;
        }
        int high = low + step;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /// 7 erlangs at 0.7 are 10 people, though the quotient of the doubles is a hair above.
    static int roundedUp(double people) {
        return (int) Math.ceil(people * (1 - 1e-12));
    }

    private static void requirePeople(int agents) {
        if (agents < 0) {
            throw new IllegalArgumentException("Number of agents (%d) must not be negative.".formatted(agents));
        }
    }
}
