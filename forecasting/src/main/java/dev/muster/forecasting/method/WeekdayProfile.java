package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
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

    /// @param ahead intervals that follow the known ones
    public Forecast forecast(Grid ahead) {
        List<Distribution> intervals = new ArrayList<>(ahead.size());
        if (ahead.size() == 0) {
            return new Forecast(ahead, intervals, NAME);
        }
        // Of a first day that is known in part, the part is the profile.
        int origin = Math.clamp(days.indexOf(ahead.date(0)), 1, days.size() + 7);
        int startSlot = ahead.slot(0);
        @Nullable Day day = null;
        for (int i = 0; i < ahead.size(); i++) {
            int number = days.indexOf(ahead.date(i));
            if (day == null || day.number != number) {
                day = day(number, origin, number == origin && origin < days.size() ? startSlot : 0);
            }
            intervals.add(isOpen(ahead, i, number) ? day.at(ahead.slot(i)) : Distribution.CLOSED);
        }
        return new Forecast(ahead, intervals, NAME);
    }

    private boolean isOpen(Grid ahead, int i, int day) {
        return hours == null
                ? openings.mostlyObserved(days.weekday(day), ahead.slot(i))
                : Openings.isOpen(hours, ahead.interval(i), known.zone());
    }

    private Day day(int number, int origin, int startSlot) {
        int today = Math.min(origin, days.size());
        double[] expected = expected(number, origin, today);
        if (startSlot > 0) {
            return restOf(number, expected, startSlot);
        }
        int distance = Math.clamp(number - origin, 0, FARTHEST);
        Spread spread = spreads.computeIfAbsent(distance, d -> new Spread(misses(d, origin), days.slots()));
        return new Day(number, days.weekday(number), expected, spread);
    }

    private Day restOf(int number, double[] expected, int startSlot) {
        Map<Integer, double[]> past = new HashMap<>();
        for (int day : pastDays(0, number)) {
            past.put(day, expected(day, day, number));
        }
        SoFar soFar = new SoFar(days, startSlot, List.copyOf(past.keySet()), past::get);
        List<Miss> misses = new ArrayList<>();
        past.forEach((day, then) -> addMisses(misses, day, soFar.moved(day, then), startSlot));
        double[] moved = soFar.moved(number, expected);
        return new Day(number, days.weekday(number), moved, new Spread(misses, days.slots()));
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
            addMisses(misses, day, expected(day, day - distance, origin), 0);
        }
        return misses;
    }

    private void addMisses(List<Miss> misses, int day, double[] expected, int startSlot) {
        for (int slot = startSlot; slot < expected.length; slot++) {
            double arrived = days.at(day, slot);
            if (!Double.isNaN(arrived) && !Double.isNaN(expected[slot])) {
                misses.add(new Miss(day, days.weekday(day), slot, expected[slot], arrived));
            }
        }
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

    /// A day to come by time of day.
    private static final class Day {

        private final int number;
        private final int weekday;
        private final double[] expected;
        private final Spread spread;

        Day(int number, int weekday, double[] expected, Spread spread) {
            this.number = number;
            this.weekday = weekday;
            this.expected = expected;
            this.spread = spread;
        }

        Distribution at(int slot) {
            return spread.about(expected[slot], slot, weekday);
        }
    }
}
