package dev.muster.forecasting.bench;

import dev.muster.forecasting.Series;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.Lift;
import dev.muster.forecasting.event.LiftEstimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Campaigns of a known lift laid into made-up queues, and how well the lift is found again.
///
/// A case is a queue of 1,000 to 5,000 contacts on an open day, 20 to 52 weeks of history and three campaigns of one to
/// three days on open
/// days, at random apart from each other. The kind's lift is drawn evenly from +20 to +100 %; each campaign's own
/// differs from it by a lognormal factor with a spread that is itself drawn from 0 to 8 %, and each of its days by half
/// as much again. The truth that the interval is to hold is the kind's lift.
final class Campaigns {

    private static final int CASES = 300;
    private static final int PAST = 3;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    private Campaigns() {}

    static String run(long seed) {
        double error = 0;
        int held = 0;
        double width = 0;
        int next = 0;
        for (int i = 0; i < CASES; i++) {
            if (i % 50 == 0) {
                System.err.printf("campaigns: %d of %d%n", i, CASES);
            }
            Case one = new Case(new Draws(seed * 1_000_003 + i));
            Lift lift = LiftEstimate.of(one.history, one.events, List.of());
            error += Math.abs(lift.usual().estimate() / one.truth - 1);
            held += lift.usual().holds(one.truth) ? 1 : 0;
            next += lift.next().holds(one.next) ? 1 : 0;
            width += lift.usual().high() / lift.usual().low() - 1;
        }
        System.err.printf(
                Locale.ROOT,
                "campaigns: mean width of the interval %.1f %%, the next campaign's interval held %.1f %%%n",
                100 * width / CASES,
                100.0 * next / CASES);
        return String.format(
                Locale.ROOT,
                "cases=%d lift_error=%.3f lift_coverage=%.2f",
                CASES,
                100 * error / CASES,
                100.0 * held / CASES);
    }

    /// One queue with its campaigns.
    static final class Case {

        final Series history;
        final List<Event> events = new ArrayList<>();
        final double truth;
        final double next;

        Case(Draws draws) {
            this(draws, draws.between(1000, 5000));
        }

        Case(Draws draws, double volume) {
            MadeQueue.Kind kind = new MadeQueue.Kind(draws);
            int days = 7 * draws.whole(20, 52);
            double apart = draws.between(0, 0.08);
            this.truth = draws.between(1.2, 2.0);
            this.next = truth * Math.exp(draws.normal(apart));
            Map<LocalDate, Double> lifts = new HashMap<>();
            while (events.size() < PAST) {
                LocalDate first = FIRST.plusDays(draws.whole(14, days - 4));
                LocalDate last = first.plusDays(draws.whole(0, 2));
                boolean free =
                        first.datesUntil(last.plusDays(1)).allMatch(day -> kind.isOpen(day) && !lifts.containsKey(day));
                if (free) {
                    events.add(new Event(first, last));
                    double own = truth * Math.exp(draws.normal(apart));
                    first.datesUntil(last.plusDays(1))
                            .forEach(day -> lifts.put(day, own * Math.exp(draws.normal(apart / 2))));
                }
            }
            this.history = new MadeQueue(kind, volume, draws).series(FIRST, days, lifts, draws);
        }
    }
}
