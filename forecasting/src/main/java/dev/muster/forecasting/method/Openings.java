package dev.muster.forecasting.method;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Whether an interval to come is open.
final class Openings {

    private static final int RECENT = 6;
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Days days;

    Openings(Days days) {
        this.days = days;
    }

    /// Whether a time of day was observed on at least half of the last six days of the weekday; where the history has
    /// none, of any day.
    boolean mostlyObserved(int weekday, int slot) {
        int latest = days.size() - 1 - Math.floorMod(days.weekday(days.size() - 1) - weekday, 7);
        return latest >= 0 ? mostlyObserved(latest, 7, slot) : mostlyObserved(days.size() - 1, 1, slot);
    }

    private boolean mostlyObserved(int latest, int stride, int slot) {
        int open = 0;
        int seen = 0;
        for (int day = latest; day >= 0 && seen < RECENT; day -= stride) {
            seen++;
            if (!Double.isNaN(days.at(day, slot))) {
                open++;
            }
        }
        return 2 * open >= seen;
    }

    /// Whether opening hours reach into an interval.
    static boolean isOpen(OpeningHours hours, Interval interval, ZoneId zone) {
        for (Instant at = interval.start(); at.isBefore(interval.end()); at = at.plus(LOOK)) {
            if (hours.isOpen(at, zone)) {
                return true;
            }
        }
        return false;
    }
}
