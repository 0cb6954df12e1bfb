package dev.muster.forecasting.method;

/// Days that follow a day on which it was closed against custom, and which day of the week they resemble.
///
/// What did not come on a holiday comes after it, as it does after every weekend: such a day is like the weekday that
/// always follows closed ones, as far as past ones were. Where no weekday follows closed ones nothing is said.
final class Reopenings {

    private static final int WEEKS = 8;
    private static final double MOSTLY = 0.75;

    private final Days days;

    Reopenings(Days days) {
        this.days = days;
    }

    /// Whether a day follows a closed day of a weekday that is mostly open, as known at an origin.
    boolean isAfterHoliday(int day, int origin) {
        return day > 0
                && day <= origin
                && !days.isObserved(day - 1)
                && observed(day - 1) >= MOSTLY
                && observed(day) >= MOSTLY;
    }

    /// The latest day, up to a week back, that has the weekday which follows closed ones; the day itself where there is
    /// none.
    int alike(int day) {
        for (int back = 1; back < 7; back++) {
            int other = day - back;
            if (observed(other) >= MOSTLY && observed(other - 1) <= 1 - MOSTLY) {
                return other;
            }
        }
        return day;
    }

    /// Share of the weeks before in which the weekday of a day was observed; NaN where there were few.
    private double observed(int day) {
        int weeks = 0;
        int observed = 0;
        for (int before = day - 7; before >= 0 && weeks < WEEKS; before -= 7) {
            weeks++;
            observed += days.isObserved(before) ? 1 : 0;
        }
        return weeks < 3 ? Double.NaN : (double) observed / weeks;
    }
}
