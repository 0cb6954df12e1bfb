package dev.muster.forecasting.group;

import dev.muster.forecasting.Series;
import dev.muster.forecasting.latent.DayTable;
import dev.muster.forecasting.latent.DayTotal;
import dev.muster.forecasting.latent.WeekProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A queue of the group.
///
/// @param profile its mean week
/// @param shares the same with one arrival on the mean open day
record Member(DayTable table, WeekProfile profile, WeekProfile shares, double arrived) {

    /// How far back it is looked at, in days.
    private static final int DAYS = 56;

    static Member of(Series series) {
        Series recent = series.between(series.end().minus(Duration.ofDays(DAYS)), series.end());
        DayTable table = DayTable.of(recent);
        WeekProfile profile = WeekProfile.of(table, series.grid().slots(), _ -> true);
        double daily = profile.daily();
        return new Member(table, profile, profile.times(daily > 0 ? 1 / daily : 1), recent.total());
    }

    List<DayTotal> totals() {
        List<DayTotal> totals = new ArrayList<>();
        for (int day = 0; day < table.size(); day++) {
            profile.total(table, day).ifPresent(totals::add);
        }
        return totals;
    }

    double weeks(int weekday) {
        long weeks = IntStream.range(0, table.size())
                .filter(day -> table.weekday(day) == weekday && table.isObserved(day))
                .count();
        return Math.max(1, weeks);
    }

    /// Of an interval of the mean week, over its square, on the whole.
    double noise() {
        return cells() / arrived;
    }

    /// Mean square of the shares' departure from a profile, over that of the profile.
    double squaredRatio(WeekProfile other) {
        double squares = 0;
        double all = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < profile.slots(); slot++) {
                if (shares.isOpen(weekday, slot) && other.isOpen(weekday, slot)) {
                    double away = shares.at(weekday, slot) - other.at(weekday, slot);
                    squares += away * away;
                    all += other.at(weekday, slot) * other.at(weekday, slot);
                }
            }
        }
        return all == 0 ? 0 : squares / all;
    }

    private double cells() {
        double cells = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < profile.slots(); slot++) {
                cells += profile.isOpen(weekday, slot) ? 1 : 0;
            }
        }
        return cells;
    }
}
