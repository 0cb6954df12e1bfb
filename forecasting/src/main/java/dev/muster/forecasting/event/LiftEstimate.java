package dev.muster.forecasting.event;

import dev.muster.forecasting.Series;
import dev.muster.forecasting.latent.Belief;
import dev.muster.forecasting.latent.DayTable;
import dev.muster.forecasting.latent.DayTotal;
import dev.muster.forecasting.latent.DayVariation;
import dev.muster.forecasting.latent.LatentCounts;
import dev.muster.forecasting.latent.Shocks;
import dev.muster.forecasting.latent.WeekProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much more arrives while an event of a kind runs, from past ones.
///
/// Each event's days are set against the six weeks before and after it: a count of each day, about a level that moves,
/// weekdays that differ and noise as large as the other days show it; days of other events and shocks are left out. The
/// lift is one more unknown in that, so its range holds counting noise, day-to-day noise and the doubt of level and
/// weekday together. A queue too thin to tell keeps what is held beforehand: no change, give or take a factor of five.
public final class LiftEstimate {

    private static final int WEEKS = 6;
    private static final double TAIL_90 = 1.6449;
    private static final double NO_NEWS = 0.999;

    /// Held beforehand of the logarithm of a multiplier, where nothing else is: no change, give or take a factor of
    /// five.
    static final Belief NOTHING_KNOWN = new Belief(0, 1);

    private final DayTable table;
    private final int slots;
    private final Collection<Event> others;
    private final List<Event> all;

    private LiftEstimate(Series history, List<Event> alike, Collection<Event> others) {
        this.table = DayTable.of(history);
        this.slots = history.grid().slots();
        this.others = others;
        this.all = Stream.concat(alike.stream(), others.stream()).toList();
    }

    /// @param history arrivals, by any interval; closed intervals and lost ones not observed
    /// @param alike past events of the kind, one or more; days outside the history say nothing
    /// @param others events of other kinds, whose days are left out, also where both ran
    public static Lift of(Series history, List<Event> alike, Collection<Event> others) {
        return of(history, alike, others, NOTHING_KNOWN);
    }

    /// @param alike past events of the kind, which may be none: then the result is what was held beforehand
    /// @param before what is held of the logarithm of the kind's multiplier beforehand
    static Lift of(Series history, List<Event> alike, Collection<Event> others, Belief before) {
        return new LiftEstimate(history, alike, others).of(alike, before);
    }

    private Lift of(List<Event> alike, Belief before) {
        List<Window> windows = alike.stream().map(this::window).toList();
        DayVariation variation =
                DayVariation.learned(windows.stream().map(window -> window.base).toList());
        List<Window> calm = windows.stream()
                .map(window -> new Window(Shocks.leftOut(window.base, variation), window.event))
                .toList();
        DayVariation settled =
                DayVariation.learned(calm.stream().map(window -> window.base).toList());
        List<Belief> lifts = calm.stream().map(window -> window.lift(settled)).toList();
        BetweenEvents together = new BetweenEvents(
                lifts.stream()
                        .filter(lift -> lift.variance() < NO_NEWS * NOTHING_KNOWN.variance())
                        .map(LiftEstimate::withoutBefore)
                        .toList(),
                before);
        return new Lift(
                together.usual(),
                together.next(),
                IntStream.range(0, alike.size())
                        .mapToObj(i -> new Lift.Past(alike.get(i), multiplier(lifts.get(i))))
                        .toList());
    }

    private Window window(Event event) {
        int from = Math.max(0, table.indexOf(event.first()) - 7 * WEEKS);
        int to = Math.min(table.size() - 1, table.indexOf(event.last()) + 7 * WEEKS);
        WeekProfile usual = WeekProfile.of(table, slots, day -> day >= from && day <= to);
        List<DayTotal> base = new ArrayList<>();
        List<DayTotal> during = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            boolean its = event.covers(table.date(day));
            if (!EventDays.covered(its ? others : all, table.date(day))) {
                usual.total(table, day).map(total -> partOf(usual, total)).ifPresent((its ? during : base)::add);
            }
        }
        return new Window(Shocks.leftOut(base), during);
    }

    /// Only the part of the day that was observed is to be known, as weekdays are unknown.
    private static DayTotal partOf(WeekProfile usual, DayTotal total) {
        return new DayTotal(
                total.day(), total.weekday(), total.count(), total.expected() / usual.total(total.weekday()));
    }

    /// What an event's days said, without what was held before: that is to count once, not once for each event.
    private static Belief withoutBefore(Belief lift) {
        double precision = 1 / lift.variance() - 1 / NOTHING_KNOWN.variance();
        double pull = lift.mean() / lift.variance() - NOTHING_KNOWN.mean() / NOTHING_KNOWN.variance();
        return new Belief(pull / precision, 1 / precision);
    }

    private static Multiplier multiplier(Belief lift) {
        double reach = TAIL_90 * Math.sqrt(lift.variance());
        return new Multiplier(Math.exp(lift.mean()), Math.exp(lift.mean() - reach), Math.exp(lift.mean() + reach));
    }

    /// An event and the days about it.
    private record Window(List<DayTotal> base, List<DayTotal> event) {

        Belief lift(DayVariation variation) {
            List<DayTotal> days = Stream.concat(base.stream(), event.stream()).toList();
            if (base.isEmpty() || event.isEmpty()) {
                return NOTHING_KNOWN;
            }
            double level = base.stream()
                    .mapToDouble(day -> Math.log((day.count() + 0.5) / day.expected()))
                    .average()
                    .orElseThrow();
            LatentCounts seen = new LatentCounts(
                    days.stream().mapToDouble(DayTotal::count).toArray(),
                    DayVariation.means(days, level),
                    DayVariation.covariance(
                            days,
                            (one, other) -> variation.unknown(one, other)
                                    + (isEvent(one) && isEvent(other) ? NOTHING_KNOWN.variance() : 0)));
            return seen.about(
                    NOTHING_KNOWN,
                    days.stream()
                            .mapToDouble(day -> isEvent(day) ? NOTHING_KNOWN.variance() : 0)
                            .toArray());
        }

        private boolean isEvent(DayTotal day) {
            return day.day() >= event.getFirst().day()
                    && day.day() <= event.getLast().day();
        }
    }
}
