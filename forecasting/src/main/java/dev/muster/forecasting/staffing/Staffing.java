package dev.muster.forecasting.staffing;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// From offered work to people.
///
/// A person who carries K conversations counts as one server that is K times as fast: load in people and time per
/// conversation are both
/// divided by K. That leaves out that conversations slow each other down, so it asks for too few where they do.
public final class Staffing {

    private Staffing() {}

    /// The people that intervals take, by the model that follows from the promise: work that may wait two intervals or
    /// more is spread, other work is done as it comes.
    ///
    /// @param offered conversations that need a person; NaN where closed
    /// @param handle  mean time one of them takes in seconds, on the same grid, more than zero where open
    /// @return one for each open interval, in order
    public static List<Requirement> require(Series offered, Series handle, StaffingRule rule) {
        return rule.isDeferred(offered.step()) ? deferred(offered, handle, rule) : atOnce(offered, handle, rule);
    }

    private static List<Requirement> atOnce(Series offered, Series handle, StaffingRule rule) {
        return IntStream.range(0, offered.size())
                .filter(offered::isObserved)
                .mapToObj(i -> require(offered.interval(i), offered.at(i), handle(handle, i), rule))
                .toList();
    }

    private static List<Requirement> deferred(Series offered, Series handle, StaffingRule rule) {
        double[] work = IntStream.range(0, offered.size())
                .mapToDouble(i -> offered.isObserved(i) ? offered.at(i) * handle.at(i) : Double.NaN)
                .toArray();
        DeferredWork spread =
                DeferredWork.spread(Series.of(offered.grid(), work), rule.goal().within(), 0);
        return IntStream.range(0, offered.size())
                .filter(offered::isObserved)
                .mapToObj(i -> deferred(offered, handle(handle, i), rule, spread, i))
                .toList();
    }

    private static Requirement deferred(
            Series offered, Duration handle, StaffingRule rule, DeferredWork spread, int i) {
        double perPerson = Seconds.of(offered.step()) * rule.concurrency();
        double busy = spread.done(i) / perPerson;
        int people =
                Math.max(rule.minimum(), ErlangC.roundedUp(busy / rule.maximum().share()));
        return new Requirement(
                offered.interval(i),
                offered.at(i),
                handle,
                people,
                rule.shrinkage().gross(people),
                1,
                spread.waits(i),
                people == 0 ? 0 : busy / people,
                spread.model());
    }

    /// To the millisecond, as handle times are kept.
    private static Duration handle(Series handle, int i) {
        return Duration.ofMillis(Math.max(1, Math.round(handle.at(i) * 1000)));
    }

    /// The people an interval takes, as if its load went on: work that outlasts the interval is not carried into the
    /// next.
    ///
    /// @param offered conversations that need a person in the interval, 0 or more
    /// @param handle mean time one of them takes, more than zero
    /// @throws IllegalArgumentException where a number is out of its range
    public static Requirement require(Interval interval, double offered, Duration handle, StaffingRule rule) {
        Load work = Load.of(offered, handle, interval.length());
        Traffic traffic = new Traffic(work.sharedBy(rule.concurrency()), handle.dividedBy(rule.concurrency()));
        int people = ErlangC.smallestStaff(traffic, rule.goal(), rule.maximum(), new MinimumStaff(rule.minimum()));
        boolean workless = people == 0;
        return new Requirement(
                interval,
                offered,
                handle,
                people,
                rule.shrinkage().gross(people),
                workless ? 1 : ErlangC.serviceLevel(traffic, people, rule.goal().within()),
                ErlangC.averageWait(traffic, people).orElse(Duration.ZERO),
                workless ? 0 : traffic.load().erlangs() / people,
                rule.concurrency() == 1 ? "Erlang C" : "Erlang C, concurrency " + rule.concurrency());
    }
}
