package dev.muster.forecasting.group;

import dev.muster.forecasting.Series;
import dev.muster.forecasting.latent.DayTable;
import dev.muster.forecasting.latent.DayTotal;
import dev.muster.forecasting.latent.DayVariation;
import dev.muster.forecasting.latent.Shocks;
import dev.muster.forecasting.latent.WeekProfile;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// What queues of a group have in common, and how far apart they are: what can be said of one more before it has a
/// past.
///
/// Learned from their last eight weeks: the week's profile, each queue's scaled to one and weighted by how much its
/// counts can tell; how far queues depart from it by weekday and by time of day; how their levels move from day to day;
/// and how intervals vary within a day. Days with a shock have no say in how levels move.
/// Source: empirical Bayes with variances by moments and by evidence, Efron & Morris 1975; Rasmussen & Williams 2006.
public final class QueueGroup {

    private static final int MOST_QUEUES = 24;
    private static final int PARTS = 48;
    private static final double FEWEST_ARRIVALS = 20;
    private static final double LEAST_APART = 0.02;
    private static final double UNKNOWN_APART = 0.1;

    private final Duration step;
    private final WeekProfile profile;
    private final DayVariation days;
    private final double weekdays;
    private final ShapeVariation shape;
    private final double intervals;

    private QueueGroup(
            Duration step,
            WeekProfile profile,
            DayVariation days,
            double weekdays,
            ShapeVariation shape,
            double intervals) {
        this.step = step;
        this.profile = profile;
        this.days = days;
        this.weekdays = weekdays;
        this.shape = shape;
        this.intervals = intervals;
    }

    /// @param queues their arrivals as known by now, one or more, all by one interval; events left out
    /// @throws IllegalArgumentException where intervals differ, or no queue has 20 arrivals
    public static QueueGroup of(List<Series> queues) {
        List<Duration> steps = queues.stream().map(Series::step).distinct().toList();
        if (steps.size() != 1) {
            throw new IllegalArgumentException("Intervals of a group's queues %s must be one.".formatted(steps));
        }
        List<Member> members = queues.stream()
                .map(Member::of)
                .filter(member -> member.arrived() >= FEWEST_ARRIVALS)
                .toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("A group's queues must have 20 arrivals in one of them at least.");
        }
        return learned(steps.getFirst(), members);
    }

    /// Whether enough arrived in a queue for a group to learn from it.
    public static boolean teaches(Series queue) {
        return Member.of(queue).arrived() >= FEWEST_ARRIVALS;
    }

    private static QueueGroup learned(Duration step, List<Member> members) {
        WeekProfile profile = together(members);
        List<Member> telling = members.stream()
                .sorted((one, other) -> Double.compare(other.arrived(), one.arrived()))
                .limit(MOST_QUEUES)
                .toList();
        DayVariation days = DayVariation.learned(
                telling.stream().map(member -> Shocks.leftOut(member.totals())).toList());
        double intervals = intervals(telling);
        double freed = members.size() == 1 ? 1 : (double) members.size() / (members.size() - 1);
        double weekdays = weekdays(telling, profile, days) * Math.sqrt(freed);
        List<List<ShapeVariation.Part>> parts = telling.stream()
                .map(member -> parts(member.table(), profile, intervals))
                .toList();
        return new QueueGroup(step, profile, days, weekdays, ShapeVariation.learned(parts), intervals);
    }

    Duration step() {
        return step;
    }

    /// Of one arrival on the mean open day.
    WeekProfile profile() {
        return profile;
    }

    /// How levels move.
    DayVariation days() {
        return days;
    }

    /// Standard deviation of a queue's weekdays about the group's, as logarithms.
    double weekdays() {
        return weekdays;
    }

    /// How times of day depart.
    ShapeVariation shape() {
        return shape;
    }

    /// Variance of an interval's expectation within its day, over its square.
    double intervals() {
        return intervals;
    }

    /// Arrivals by part of the day against what another profile spreads over the day.
    ///
    /// @param other whose shape is compared
    /// @param intervals variance of an interval's expectation within its day, over its square
    static List<ShapeVariation.Part> parts(DayTable table, WeekProfile other, double intervals) {
        int slots = other.slots();
        int parts = Math.min(PARTS, slots);
        double[] counts = new double[parts];
        double[] expected = new double[parts];
        double[] squares = new double[parts];
        for (int day = 0; day < table.size(); day++) {
            int weekday = table.weekday(day);
            double arrived = 0;
            double share = 0;
            for (int slot = 0; slot < slots; slot++) {
                if (isBoth(table, day, other, slot)) {
                    arrived += table.at(day, slot);
                    share += other.at(weekday, slot);
                }
            }
            for (int slot = 0; slot < slots && share > 0; slot++) {
                if (isBoth(table, day, other, slot)) {
                    double mean = arrived * other.at(weekday, slot) / share;
                    counts[slot * parts / slots] += table.at(day, slot);
                    expected[slot * parts / slots] += mean;
                    squares[slot * parts / slots] += mean * mean;
                }
            }
        }
        return IntStream.range(0, parts)
                .filter(part -> expected[part] > 0)
                .mapToObj(part -> new ShapeVariation.Part(
                        middle(part, parts),
                        counts[part],
                        expected[part],
                        intervals * squares[part] / (expected[part] * expected[part])))
                .toList();
    }

    /// Middle of the part of the day to which a time of day belongs, in hours.
    static double hour(int slot, int slots) {
        int parts = Math.min(PARTS, slots);
        return middle(slot * parts / slots, parts);
    }

    private static double middle(int part, int parts) {
        return 24 * (part + 0.5) / parts;
    }

    private static boolean isBoth(DayTable table, int day, WeekProfile profile, int slot) {
        return table.isObserved(day) && !Double.isNaN(table.at(day, slot)) && profile.isOpen(table.weekday(day), slot);
    }

    /// Queues' profiles as one, each weighted by 1 / (how queues differ + its own counting noise), both as variances of
    /// an interval over its square. Open where at least half of the queues (by weight) are.
    private static WeekProfile together(List<Member> members) {
        double[] even = members.stream().mapToDouble(_ -> 1).toArray();
        WeekProfile first = mean(members, even);
        double apart = 0;
        for (Member member : members) {
            apart += Math.max(0, member.squaredRatio(first) - member.noise());
        }
        double typical = Math.max(LEAST_APART * LEAST_APART, apart / members.size());
        return mean(
                members,
                members.stream()
                        .mapToDouble(member -> 1 / (typical + member.noise()))
                        .toArray());
    }

    private static WeekProfile mean(List<Member> members, double[] weights) {
        int slots = members.getFirst().profile().slots();
        double[][] means = new double[7][slots];
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < slots; slot++) {
                double sum = 0;
                double open = 0;
                double all = 0;
                for (int i = 0; i < weights.length; i++) {
                    WeekProfile shares = members.get(i).shares();
                    all += weights[i];
                    if (shares.isOpen(weekday, slot)) {
                        open += weights[i];
                        sum += weights[i] * shares.at(weekday, slot);
                    }
                }
                means[weekday][slot] = 2 * open >= all ? sum / open : Double.NaN;
            }
        }
        WeekProfile together = WeekProfile.of(means);
        return together.times(1 / together.daily());
    }

    /// By moments: squares of what queues' weekdays differ, less what counting and the days' own noise explain.
    private static double weekdays(List<Member> members, WeekProfile profile, DayVariation days) {
        double squares = 0;
        int seen = 0;
        for (Member member : members) {
            for (int weekday = 0; weekday < 7; weekday++) {
                double total = member.profile().total(weekday);
                if (total > 0 && profile.total(weekday) > 0) {
                    double weeks = member.weeks(weekday);
                    double away = Math.log(member.shares().total(weekday) / profile.total(weekday));
                    double noise = days.noise() * days.noise() + days.shortRun() * days.shortRun();
                    squares += away * away - (noise + 1 / total) / weeks;
                    seen++;
                }
            }
        }
        return members.size() == 1 || seen == 0
                ? UNKNOWN_APART
                : Math.max(LEAST_APART, Math.sqrt(Math.max(0, squares / seen)));
    }

    /// By moments: squares of what intervals miss their day's part, less counting noise.
    private static double intervals(List<Member> members) {
        double excess = 0;
        double squares = 0;
        for (Member member : members) {
            for (DayTotal day : member.totals()) {
                for (int slot = 0; slot < member.profile().slots(); slot++) {
                    double arrived = member.table().at(day.day(), slot);
                    if (member.profile().isOpen(day.weekday(), slot) && !Double.isNaN(arrived)) {
                        double expected = member.profile().at(day.weekday(), slot) * day.count() / day.expected();
                        double error = Math.min(Math.abs(arrived - expected), expected);
                        excess += error * error - expected;
                        squares += expected * expected;
                    }
                }
            }
        }
        return squares == 0 ? 0 : Math.max(0, excess / squares);
    }
}
