package dev.muster.forecasting.staffing;

import dev.muster.forecasting.Interval;
import java.time.Duration;

/// From offered work to people.
///
/// A person who carries K conversations counts as one server that is K times as fast: load in people and time per
/// conversation are both
/// divided by K. That leaves out that conversations slow each other down, so it asks for too few where they do.
public final class Staffing {

    private Staffing() {}

    /// The people an interval takes, as if its load went on: work that outlasts the interval is not carried into the
    /// next.
    ///
    /// @param offered conversations that need a person in the interval, 0 or more
    /// @param handle mean time one of them takes, more than zero
    /// @throws IllegalArgumentException where a number is out of its range
    public static Requirement require(Interval interval, double offered, Duration handle, StaffingRule rule) {
        Load work = Load.of(offered, handle, interval.length());
        Traffic traffic = new Traffic(work.sharedBy(rule.concurrency()), handle.dividedBy(rule.concurrency()));
        int people = Math.max(rule.minimum(), ErlangC.smallestStaff(traffic, rule.goal(), rule.maximum()));
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
