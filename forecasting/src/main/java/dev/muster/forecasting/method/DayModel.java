package dev.muster.forecasting.method;

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

    /// Same weekdays that its profile rests on.
    int weeks(int day, int origin) {
        return profile.weeks(day, origin);
    }
}
