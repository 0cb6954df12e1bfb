package dev.muster.forecasting.group;

import dev.muster.forecasting.Composition;
import dev.muster.forecasting.DayOutlook;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.latent.Belief;
import dev.muster.forecasting.latent.DayTable;
import dev.muster.forecasting.latent.DayTotal;
import dev.muster.forecasting.latent.DayVariation;
import dev.muster.forecasting.latent.LatentCounts;
import dev.muster.forecasting.latent.WeekProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The forecast of a queue that has no past yet, or some weeks of it.
///
/// Without a past it is the group's profile at the expected volume. With each day that passes, the queue's own level,
/// its weekdays and its
/// times of day take over, each as fast as its own counts outweigh how far queues of the group depart from each other:
/// the weights are those of empirical Bayes and nothing is switched at a number of days. Bands hold the doubt of the
/// planned volume, of what departs from the group, of the days' movement, and counting noise.
public final class NewQueue {

    private static final String NAME = "Profile of the group at the expected volume, moved by the queue's own days";
    private static final double SHOCK = 4;
    private static final int FEWEST = 4;

    private final QueueGroup group;
    private final ExpectedVolume volume;
    private final @Nullable OpeningHours hours;

    /// Open when the group mostly is, or, after a week of its own, when the queue itself was.
    public NewQueue(QueueGroup group, ExpectedVolume volume) {
        this.group = group;
        this.volume = volume;
        this.hours = null;
    }

    /// @param hours when the queue will be open, whatever the group does
    public NewQueue(QueueGroup group, ExpectedVolume volume, OpeningHours hours) {
        this.group = group;
        this.volume = volume;
        this.hours = hours;
    }

    /// @param own the queue's arrivals so far, which may be none; by the interval of the group
    /// @param ahead what is forecast; own arrivals that had not ended at its start are never looked at
    /// @throws IllegalArgumentException where intervals are not those of the group
    public Forecast forecast(Series own, Grid ahead) {
        if (!own.step().equals(group.step()) || !ahead.step().equals(group.step())) {
            throw new IllegalArgumentException("Intervals (%s and %s) must be those of the group (%s)."
                    .formatted(own.step(), ahead.step(), group.step()));
        }
        DayTable table = DayTable.of(own.before(ahead.start()));
        Openings openings = new Openings(group.profile(), hours, table, ahead.zone());
        return new Learned(table, openings).forecast(ahead, openings);
    }

    /// What the queue's own days make of the group's profile.
    private final class Learned {

        private final DayTable table;
        private final WeekProfile profile;
        private final double[] doubts;
        private final List<DayTotal> days;
        private final LatentCounts seen;

        Learned(DayTable table, Openings openings) {
            this.table = table;
            WeekProfile usual = openings.usual();
            List<ShapeVariation.Part> parts = QueueGroup.parts(table, usual, group.intervals());
            LatentCounts shape = group.shape().seen(parts);
            int slots = usual.slots();
            double[] factors = new double[slots];
            this.doubts = new double[slots];
            for (int slot = 0; slot < slots; slot++) {
                Belief departure = group.shape().at(QueueGroup.hour(slot, slots), parts, shape);
                factors[slot] = Math.exp(departure.mean());
                doubts[slot] = departure.variance();
            }
            this.profile = openings.shaped(factors);
            WeekProfile open = openings.masked(profile);
            this.days = withoutShocks(IntStream.range(0, table.size())
                    .mapToObj(day -> open.total(table, day))
                    .flatMap(Optional::stream)
                    .toList());
            this.seen = seen(days);
        }

        Forecast forecast(Grid ahead, Openings openings) {
            Map<LocalDate, Belief> levels = new TreeMap<>();
            List<Distribution> intervals = new ArrayList<>(ahead.size());
            for (int i = 0; i < ahead.size(); i++) {
                Belief level = levels.computeIfAbsent(ahead.date(i), this::level);
                intervals.add(
                        openings.isOpen(ahead, i)
                                ? about(level, ahead.date(i).getDayOfWeek().getValue() - 1, ahead.slot(i))
                                : Distribution.CLOSED);
            }
            List<DayOutlook> days = levels.entrySet().stream()
                    .map(level -> outlook(level.getKey(), level.getValue(), ahead, intervals))
                    .toList();
            return new Forecast(ahead, intervals, days, NAME);
        }

        /// The doubt of the level is one that the whole day has in common.
        private DayOutlook outlook(LocalDate date, Belief level, Grid ahead, List<Distribution> intervals) {
            double total = 0;
            double common = 0;
            double own = 1e-12;
            for (int i = 0; i < intervals.size(); i++) {
                if (ahead.date(i).equals(date)) {
                    double mean = intervals.get(i).mean();
                    total += mean;
                    common += Math.expm1(level.variance()) * mean * mean;
                    own += mean + (doubts[ahead.slot(i)] + group.intervals()) * mean * mean;
                }
            }
            double moved = expected(level) / volume.perDay();
            Composition composition = new Composition(volume.perDay(), List.of())
                    .with(Composition.Part.WEEKDAY, total / expected(level))
                    .with(Composition.Part.LEVEL, moved);
            return new DayOutlook(date, common / (common + own), composition);
        }

        private double expected(Belief level) {
            return volume.perDay() * Math.exp(level.mean() + level.variance() / 2);
        }

        private Distribution about(Belief level, int weekday, int slot) {
            return Counts.about(
                    expected(level) * profile.at(weekday, slot),
                    Math.expm1(level.variance()) + doubts[slot] + group.intervals());
        }

        /// The logarithm of a day's level over the expected volume.
        private Belief level(LocalDate date) {
            DayTotal day = new DayTotal(table.indexOf(date), date.getDayOfWeek().getValue() - 1, 0, 1);
            double[] shared =
                    days.stream().mapToDouble(known -> between(known, day)).toArray();
            return seen.about(new Belief(middle(), between(day, day)), shared);
        }
    }

    private List<DayTotal> withoutShocks(List<DayTotal> days) {
        List<DayTotal> kept = new ArrayList<>(days);
        for (int most = days.size() / FEWEST; most > 0; most--) {
            LatentCounts seen = seen(kept);
            int worst = IntStream.range(0, kept.size())
                    .boxed()
                    .max(Comparator.comparingDouble(i -> Math.abs(seen.surprise(i))))
                    .orElseThrow();
            if (Math.abs(seen.surprise(worst)) <= SHOCK) {
                break;
            }
            kept.remove(worst);
        }
        return kept;
    }

    private LatentCounts seen(List<DayTotal> days) {
        return new LatentCounts(
                days.stream().mapToDouble(DayTotal::count).toArray(),
                DayVariation.means(days, Math.log(volume.perDay()) + middle()),
                DayVariation.covariance(days, this::between));
    }

    private double between(DayTotal one, DayTotal other) {
        return volume.doubt() * volume.doubt()
                + (one.weekday() == other.weekday() ? group.weekdays() * group.weekdays() : 0)
                + group.days().between(Math.abs(one.day() - other.day()));
    }

    /// Beforehand a day's level is lognormal, with the expected volume as its mean.
    private double middle() {
        DayTotal any = new DayTotal(0, 0, 0, 1);
        return -between(any, any) / 2;
    }
}
