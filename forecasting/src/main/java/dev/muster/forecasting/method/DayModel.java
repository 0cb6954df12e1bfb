package dev.muster.forecasting.method;

import dev.muster.forecasting.Composition;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One view of a day to come: its weekday's [Profile] times the [Level] of the day.
final class DayModel {

    private final Profile profile;
    private final Level level;

    /// @param profile what its weekday looks like
    /// @param level how far the day lies above or below
    DayModel(Profile profile, Level level) {
        this.profile = profile;
        this.level = level;
    }

    /// A day's arrivals by time of day, from the days before an origin only.
    double[] expected(int day, int origin) {
        double[] expected = profile.of(day, origin).clone();
        double factor = level.factor(day, origin);
        for (int slot = 0; slot < expected.length; slot++) {
            expected[slot] *= factor;
        }
        return expected;
    }

    /// What a forecast of a day's total is made of.
    ///
    /// @param open times of the day that are forecast
    /// @param total of the forecast, which several models make: what they say beyond this one counts as level
    Composition explained(int day, int origin, boolean[] open, double total) {
        double usual = IntStream.range(day, day + 7)
                .mapToDouble(other -> sum(profile.longRun(other, origin), null))
                .filter(sum -> sum > 0)
                .average()
                .orElse(total);
        double longRun = sum(profile.longRun(day, origin), open);
        double ofLate = sum(profile.ofLate(day, origin), open);
        double reopened = sum(profile.of(day, origin), open);
        if (!(usual > 0 && longRun > 0 && ofLate > 0 && reopened > 0)) {
            return new Composition(total, List.of());
        }
        double monthly = level.monthly(day, origin);
        Composition composition = new Composition(usual, List.of())
                .with(Composition.Part.WEEKDAY, longRun / usual)
                .with(Composition.Part.TREND, ofLate / longRun);
        if (profile.isReopening(day, origin)) {
            composition = composition.with(Composition.Part.REOPENING, reopened / ofLate);
        }
        return composition
                .with(Composition.Part.MONTH, monthly)
                .with(Composition.Part.LEVEL, total / (composition.total() * monthly));
    }

    private static double sum(double[] values, boolean @Nullable [] open) {
        return IntStream.range(0, values.length)
                .filter(slot -> !Double.isNaN(values[slot]) && (open == null || open[slot]))
                .mapToDouble(slot -> values[slot])
                .sum();
    }

    /// Same weekdays that its profile rests on.
    int weeks(int day, int origin) {
        return profile.weeks(day, origin);
    }
}
