package dev.muster.forecasting.method;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A day of a [WeekdayProfile] that is under way, its rest moved by what has come of it ([SoFar]).
public final class DayUnderWay {

    private static final String NAME = ", moved by the day so far";

    private final Grid day;
    private final boolean[] open;
    private final int weekday;
    private final double[] expected;
    private final Composition composition;
    private final List<PastDay> past;
    private final Drift drift;
    private final String method;

    /// @param start the day as forecast at its start, all of its intervals
    /// @param weekday 0 for Monday to 6 for Sunday
    /// @param expected by time of day, open or not
    /// @param past days to learn from how the rest follows from the beginning
    DayUnderWay(Forecast start, int weekday, double[] expected, List<PastDay> past) {
        this.day = start.grid();
        this.open = new boolean[day.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = start.isOpen(i);
        }
        this.weekday = weekday;
        this.expected = expected;
        this.composition = start.days().iterator().next().composition();
        this.past = past;
        this.drift = new Drift(past.stream().map(PastDay::course).toList());
        this.method = start.method() + NAME;
    }

    /// What is left of the day.
    ///
    /// @param today arrivals of the day, which may reach back further and on; what had not ended at `now` is
    ///     not looked at
    /// @param now a moment of the day; the intervals whose middle lies after it are forecast
    public Forecast rest(Series today, Instant now) {
        if (!now.isBefore(day.end())) {
            return new Forecast(new Grid(day.zone(), day.end(), day.step(), 0), List.of(), method);
        }
        Grid ahead = day.over(Interval.between(now.isBefore(day.start()) ? day.start() : now, day.end()));
        if (ahead.size() == 0) {
            return new Forecast(ahead, List.of(), method);
        }
        List<Distribution> intervals = new ArrayList<>(ahead.size());
        DayAhead rest = from(ahead.slot(0), today.before(now));
        int passed = day.size() - ahead.size();
        double before = 0;
        double after = 0;
        for (int i = 0; i < ahead.size(); i++) {
            Distribution interval = open[passed + i] ? rest.at(ahead.slot(i)) : Distribution.CLOSED;
            intervals.add(interval);
            after += interval.mean();
            before += open[passed + i] ? expected[ahead.slot(i)] : 0;
        }
        return new Forecast(ahead, intervals, List.of(outlook(rest, before, after)), method);
    }

    private DayOutlook outlook(DayAhead rest, double before, double after) {
        double total = composition.total();
        Composition part =
                new Composition(total == 0 ? 0 : composition.usual() * before / total, composition.factors());
        return new DayOutlook(
                day.date(0), rest.common(), part.with(Composition.Part.SO_FAR, before == 0 ? 1 : after / before));
    }

    /// The day from a time of day on.
    ///
    /// @param known what has arrived
    DayAhead from(int slot, Series known) {
        SoFar soFar = new SoFar(drift, past.stream().map(PastDay::course).toList(), slot);
        List<Miss> misses = new ArrayList<>();
        for (PastDay then : past) {
            then.addMisses(misses, soFar.moved(then.course()), slot);
        }
        double[] moved = soFar.moved(new Drift.Day(expected, arrived(known)));
        return new DayAhead(weekday, moved, new Spread(misses, expected.length));
    }

    private double[] arrived(Series known) {
        Series today = known.between(day.start(), day.end());
        double[] sums = new double[expected.length];
        int[] counts = new int[expected.length];
        for (int i = 0; i < today.size(); i++) {
            int at = day.indexOf(today.interval(i).start());
            if (today.isObserved(i) && at >= 0 && open[at]) {
                sums[today.grid().slot(i)] += today.at(i);
                counts[today.grid().slot(i)]++;
            }
        }
        Arrays.setAll(sums, slot -> counts[slot] == 0 ? Double.NaN : sums[slot] / counts[slot]);
        return sums;
    }
}
