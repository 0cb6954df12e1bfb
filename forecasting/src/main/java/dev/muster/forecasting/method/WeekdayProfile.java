package dev.muster.forecasting.method;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Weekday-and-time-of-day profile times the level of the day, with bands from past errors over the same distance.
///
/// Profiles over shorter and longer pasts and levels with one, two and four waves over the month are combined, each
/// weighted by how it did over the same distance on past days. Good where weeks repeat and the level drifts. It knows
/// no campaigns, and of holidays only that more comes after them.
public final class WeekdayProfile {

    private static final String NAME = "Weekday profile with day level";

    /// Beyond four weeks a forecast errs as it does over four weeks.
    private static final int FARTHEST = 28;

    private static final int PAST_DAYS = 60;
    private static final int SETTLED_WEEKS = 4;
    private static final int SHAPE_DAYS = 120;
    private static final int SHAPE_WEEKS = 2;

    /// How much better a model with less error counts.
    private static final double SHARPNESS = 16;

    /// Over the month.
    private static final int[] WAVES = {1, 2, 4};

    private final Series known;
    private final @Nullable OpeningHours hours;
    private final Days days;
    private final List<DayModel> models = new ArrayList<>();
    private final Openings openings;
    private final Map<Integer, Spread> spreads = new HashMap<>();
    private final Map<Integer, double[]> weights = new HashMap<>();
    private final Map<Integer, DayShape> shapes = new HashMap<>();

    /// @param known what had arrived; at least one interval is observed
    /// @param hours when it will be open; null to read it off the history
    public WeekdayProfile(Series known, @Nullable OpeningHours hours) {
        this.known = known;
        this.hours = hours;
        this.days = Days.of(known);
        for (Profile profile : List.of(new Profile(days, 3, 13), new Profile(days, 6, 26), new Profile(days, 13, 52))) {
            for (int waves : WAVES) {
                models.add(new DayModel(profile, new Level(days, profile, waves)));
            }
        }
        this.openings = new Openings(days);
    }

    /// Whole days, or the rest of one that nothing is known of.
    ///
    /// @param ahead intervals that follow the known ones
    public Forecast forecast(Grid ahead) {
        return forecast(ahead, null);
    }

    /// The rest of a day that is under way, and days after it.
    ///
    /// @param ahead intervals that follow those of the day that are known
    /// @param today all intervals of the local day in which `ahead` begins
    /// @param arrived the day so far
    public Forecast forecast(Grid ahead, Grid today, Series arrived) {
        return forecast(ahead, running(today).from(ahead.slot(0), arrived));
    }

    private Forecast forecast(Grid ahead, @Nullable DayAhead first) {
        List<Distribution> intervals = new ArrayList<>(ahead.size());
        List<DayOutlook> outlooks = new ArrayList<>();
        int origin = origin(ahead);
        int from = 0;
        while (from < ahead.size()) {
            LocalDate date = ahead.date(from);
            int number = days.indexOf(date);
            DayAhead day = from == 0 && first != null ? first : day(number, origin);
            double total = 0;
            boolean[] open = new boolean[days.slots()];
            int i = from;
            while (i < ahead.size() && ahead.date(i).equals(date)) {
                open[ahead.slot(i)] = isOpen(ahead, i, number);
                intervals.add(open[ahead.slot(i)] ? day.at(ahead.slot(i)) : Distribution.CLOSED);
                total += intervals.getLast().mean();
                i++;
            }
            outlooks.add(new DayOutlook(date, day.common(), explained(number, origin, open, total)));
            from = i;
        }
        return new Forecast(ahead, intervals, outlooks, NAME);
    }

    /// By the model that counts most.
    private Composition explained(int number, int origin, boolean[] open, double total) {
        double[] weights = weights(number - origin, Math.min(origin, days.size()));
        int most = IntStream.range(0, weights.length)
                .reduce((one, other) -> weights[other] > weights[one] ? other : one)
                .orElseThrow();
        return models.get(most).explained(number, origin, open, total);
    }

    /// Readies the first day that is not known for being forecast anew while it runs.
    ///
    /// @param day all intervals of a local day, none of which is known
    public DayUnderWay running(Grid day) {
        int number = days.indexOf(day.date(0));
        List<PastDay> past = pastDays(0, number).stream()
                .map(before -> new PastDay(
                        before,
                        days.weekday(before),
                        new Drift.Day(expected(before, before, number), days.row(before))))
                .toList();
        return new DayUnderWay(forecast(day), days.weekday(number), expected(number, origin(day), number), past);
    }

    private int origin(Grid ahead) {
        return ahead.size() == 0 ? 1 : Math.clamp(days.indexOf(ahead.date(0)), 1, days.size() + 7);
    }

    private boolean isOpen(Grid ahead, int i, int day) {
        return hours == null
                ? openings.mostlyObserved(days.weekday(day), ahead.slot(i))
                : Openings.isOpen(hours, ahead.interval(i), known.zone());
    }

    private DayAhead day(int number, int origin) {
        int today = Math.min(origin, days.size());
        int distance = Math.clamp(number - origin, 0, FARTHEST);
        Spread spread = spreads.computeIfAbsent(distance, d -> new Spread(misses(d, origin), days.slots()));
        return new DayAhead(days.weekday(number), expected(number, origin, today), spread);
    }

    /// A day's arrivals by time of day, from the days before an origin only, the models weighted as of today.
    private double[] expected(int day, int origin, int today) {
        int distance = Math.clamp(day - origin, 0, FARTHEST);
        DayShape shape = shapes.computeIfAbsent(
                distance,
                ahead -> new DayShape(
                        days, ahead, shapeDays(ahead, today), past -> combined(past, past - ahead, today)));
        return shape.moved(day, combined(day, origin, today));
    }

    /// The models together.
    private double[] combined(int day, int origin, int today) {
        double[] weights = weights(day - origin, today);
        double[] combined = new double[days.slots()];
        for (int m = 0; m < weights.length; m++) {
            double[] expected = models.get(m).expected(day, origin);
            for (int slot = 0; slot < combined.length; slot++) {
                combined[slot] += weights[m] * expected[slot];
            }
        }
        return combined;
    }

    /// The models' shares in a forecast over a distance, by their absolute errors on past days.
    private double[] weights(int distance, int today) {
        return weights.computeIfAbsent(Math.clamp(distance, 0, FARTHEST), ahead -> {
            List<Integer> past = pastDays(ahead, today);
            double[] shares = models.stream()
                    .mapToDouble(model -> Math.pow(error(model, past, ahead), -SHARPNESS))
                    .toArray();
            double sum = Arrays.stream(shares).sum();
            return Arrays.stream(shares).map(share -> share / sum).toArray();
        });
    }

    /// Mean absolute error, never quite nought.
    private double error(DayModel model, List<Integer> past, int distance) {
        double sum = 1e-6;
        double count = 1;
        for (int day : past) {
            double[] expected = model.expected(day, day - distance);
            for (int slot = 0; slot < expected.length; slot++) {
                double missed = Math.abs(days.at(day, slot) - expected[slot]);
                if (!Double.isNaN(missed)) {
                    sum += missed;
                    count++;
                }
            }
        }
        return sum / count;
    }

    private List<Miss> misses(int distance, int origin) {
        List<Miss> misses = new ArrayList<>();
        for (int day : pastDays(distance, origin)) {
            double[] expected = expected(day, day - distance, origin);
            new PastDay(day, days.weekday(day), new Drift.Day(expected, days.row(day))).addMisses(misses, expected, 0);
        }
        return misses;
    }

    /// Days to learn errors from: the recent ones whose profile rested on four weeks, or on what there was where few
    /// did.
    private List<Integer> pastDays(int distance, int origin) {
        List<Integer> settled = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int day = Math.min(origin, days.size()) - 1; day > distance && settled.size() < PAST_DAYS; day--) {
            if (days.isObserved(day)) {
                all.add(day);
                if (models.getFirst().weeks(day, day - distance) >= SETTLED_WEEKS) {
                    settled.add(day);
                }
            }
        }
        return settled.size() >= 20 ? settled : all;
    }

    /// Days to learn shapes from, the earliest first.
    private List<Integer> shapeDays(int distance, int today) {
        return IntStream.range(Math.max(distance + 1, today - distance - SHAPE_DAYS), today)
                .filter(day -> days.isObserved(day) && models.getFirst().weeks(day, day - distance) >= SHAPE_WEEKS)
                .boxed()
                .toList();
    }
}
