package dev.muster.forecasting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a day of a weekday looks like: by time of day, the mean of what the few recent and the many recent of them
/// looked like.
///
/// From five days on the smallest and the largest are left out of a mean, below that it is the median: one holiday or
/// one outage does not
/// bend the profile. A weekday never seen borrows from all days, a time of day never seen from the whole profile.
final class Profile {

    private static final int ANY_DAYS = 28;
    private static final int REACHES_A_DAY = 24;

    /// Of a day after a holiday, before one was seen.
    private static final double LIKE_AFTER_WEEKENDS = 0.75;

    private static final double TOLD_APART = 0.02;

    private final Days days;
    private final Reopenings reopenings;
    private final int few;
    private final int many;
    private final Map<Integer, double[]> known = new HashMap<>();
    private final Map<Integer, double[]> anyDays = new HashMap<>();

    /// @param few weeks that tell how it is of late
    /// @param many weeks that tell how it is in the long run, at least as many
    Profile(Days days, int few, int many) {
        this.days = days;
        this.reopenings = new Reopenings(days);
        this.few = few;
        this.many = many;
    }

    /// Expected arrivals of a day by time of day, from the days before an origin only; none NaN once a day was observed
    /// before.
    double[] of(int day, int origin) {
        double[] usual = usual(day, origin);
        if (!isReopening(day, origin)) {
            return usual;
        }
        double[] reopened = usual(reopenings.alike(day), origin);
        double share = reopened(origin);
        double[] profile = new double[usual.length];
        Arrays.setAll(profile, slot -> usual[slot] + share * (reopened[slot] - usual[slot]));
        return profile;
    }

    /// Whether a day is taken for one that follows a holiday.
    boolean isReopening(int day, int origin) {
        return reopenings.isAfterHoliday(day, origin) && reopenings.alike(day) != day;
    }

    /// How much the days after holidays were like those after weekends, 0 to 1; before the first, mostly.
    private double reopened(int origin) {
        double sum = LIKE_AFTER_WEEKENDS;
        int cases = 1;
        for (int day = 0; day < Math.min(origin, days.size()); day++) {
            int alike = days.isObserved(day) && reopenings.isAfterHoliday(day, day) ? reopenings.alike(day) : day;
            if (alike != day) {
                double usual = total(usual(day, day), day);
                double more = total(usual(alike, day), day) - usual;
                if (Math.abs(more) > TOLD_APART * usual) {
                    sum += Math.clamp((days.total(day) - usual) / more, 0, 1);
                    cases++;
                }
            }
        }
        return sum / cases;
    }

    /// Over the times at which a day was observed.
    private double total(double[] profile, int day) {
        double total = 0;
        for (int slot = 0; slot < profile.length; slot++) {
            total += Double.isNaN(days.at(day, slot)) ? 0 : profile[slot];
        }
        return total;
    }

    private double[] usual(int day, int origin) {
        int latest = latestSame(day, origin);
        return latest < 0
                ? filled(nothing(), origin)
                : known.computeIfAbsent(latest, last -> {
                    double[] mean = mean(sameWeekdays(last));
                    return Arrays.stream(mean).noneMatch(Double::isNaN) ? mean : filled(mean, last + 1);
                });
    }

    private double[] nothing() {
        double[] nothing = new double[days.slots()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    /// What the weekday of a day looks like in the long run, whatever it is of late; NaN at times never observed.
    double[] longRun(int day, int origin) {
        return middles(sameWeekdays(latestSame(day, origin)));
    }

    /// The same with what it is of late, as if the day followed no holiday; NaN at times never observed.
    double[] ofLate(int day, int origin) {
        return mean(sameWeekdays(latestSame(day, origin)));
    }

    /// Same weekdays that a profile rests on.
    int weeks(int day, int origin) {
        return sameWeekdays(latestSame(day, origin)).size();
    }

    /// The last day before an origin that has the weekday of a day.
    private static int latestSame(int day, int origin) {
        return day - 7 * Math.max(1, Math.ceilDiv(day - origin + 1, 7));
    }

    private double[] filled(double[] mean, int origin) {
        double[] anyDay = anyDays.computeIfAbsent(origin, before -> mean(observed(before - 1, 1, ANY_DAYS)));
        double typical = Arrays.stream(anyDay)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        double[] filled = new double[mean.length];
        for (int slot = 0; slot < mean.length; slot++) {
            filled[slot] = firstNumber(mean[slot], anyDay[slot], typical);
        }
        return filled;
    }

    private static double firstNumber(double... values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<Integer> sameWeekdays(int latest) {
        return observed(latest, 7, many);
    }

    private List<Integer> observed(int latest, int stride, int most) {
        List<Integer> found = new ArrayList<>();
        for (int day = latest; day >= 0 && found.size() < most; day -= stride) {
            if (days.isObserved(day)) {
                found.add(day);
            }
        }
        return found;
    }

    private double[] mean(List<Integer> of) {
        double[] longer = middles(of);
        double[] recent = middles(of.subList(0, Math.min(few, of.size())));
        double[] profile = new double[days.slots()];
        for (int slot = 0; slot < profile.length; slot++) {
            profile[slot] = longer[slot] * (1 + ratio(recent, longer, slot)) / 2;
        }
        return profile;
    }

    private double[] middles(List<Integer> of) {
        double[] column = new double[of.size()];
        double[] middles = new double[days.slots()];
        ThinCounts thin = new ThinCounts(days, of);
        for (int slot = 0; slot < middles.length; slot++) {
            int seen = 0;
            for (int day : of) {
                double arrived = days.at(day, slot);
                if (!Double.isNaN(arrived)) {
                    column[seen++] = arrived;
                }
            }
            middles[slot] = thin.mean(slot, middle(column, seen));
        }
        return middles;
    }

    /// How the recent differ from the longer at a time of day and around it.
    private double ratio(double[] recent, double[] longer, int slot) {
        int reach = days.slots() / REACHES_A_DAY;
        double sum = 0.5;
        double arrived = 0.5;
        for (int near = Math.max(0, slot - reach); near <= Math.min(recent.length - 1, slot + reach); near++) {
            if (!Double.isNaN(recent[near]) && !Double.isNaN(longer[near])) {
                arrived += recent[near];
                sum += longer[near];
            }
        }
        return arrived / sum;
    }

    /// The mean without the smallest and the largest; of fewer than five the median.
    private static double middle(double[] column, int seen) {
        if (seen < 5) {
            Arrays.sort(column, 0, seen);
            return seen == 0 ? Double.NaN : (column[(seen - 1) / 2] + column[seen / 2]) / 2;
        }
        double sum = 0;
        double smallest = column[0];
        double largest = column[0];
        for (int i = 0; i < seen; i++) {
            sum += column[i];
            smallest = Math.min(smallest, column[i]);
            largest = Math.max(largest, column[i]);
        }
        return (sum - smallest - largest) / (seen - 2);
    }
}
