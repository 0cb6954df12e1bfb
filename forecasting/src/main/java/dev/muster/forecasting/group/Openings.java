package dev.muster.forecasting.group;

import dev.muster.forecasting.Grid;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.latent.DayTable;
import dev.muster.forecasting.latent.WeekProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When a new queue is open, and the group's profile brought to those hours.
///
/// Where it is open and the group is not, the nearest time of day at which the group is open stands for it.
final class Openings {

    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int WEEK = 7;

    private final @Nullable OpeningHours hours;
    private final boolean[][] open;
    private final double[][] filled;

    /// @param hours null where they are read off the queue's own week, or off the group before there is one
    Openings(WeekProfile group, @Nullable OpeningHours hours, DayTable own, ZoneId zone) {
        this.hours = hours;
        this.open = new boolean[7][group.slots()];
        boolean ownWeek = IntStream.range(0, own.size()).filter(own::isObserved).count() > 0 && own.size() >= WEEK;
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < group.slots(); slot++) {
                open[weekday][slot] = hours != null
                        ? isOpen(regular(hours), SOME_MONDAY.plusDays(weekday), slot, group.slots(), zone)
                        : ownWeek ? wasOpen(own, weekday, slot) : group.isOpen(weekday, slot);
            }
        }
        this.filled = filled(group);
        scale();
    }

    boolean isOpen(Grid ahead, int i) {
        return hours == null
                ? open[ahead.date(i).getDayOfWeek().getValue() - 1][ahead.slot(i)]
                : isOpen(hours, ahead.interval(i).start(), ahead.step(), ahead.zone());
    }

    /// The group's profile at these hours, one arrival on the mean open day.
    WeekProfile usual() {
        return masked(WeekProfile.of(filled));
    }

    /// A profile for all times, closed ones too, with times of day multiplied and each weekday's total at the usual
    /// hours as before.
    WeekProfile shaped(double[] factors) {
        double[][] shaped = new double[7][];
        for (int weekday = 0; weekday < 7; weekday++) {
            double before = 0;
            double after = 0;
            shaped[weekday] = filled[weekday].clone();
            for (int slot = 0; slot < factors.length; slot++) {
                shaped[weekday][slot] *= factors[slot];
                before += open[weekday][slot] ? filled[weekday][slot] : 0;
                after += open[weekday][slot] ? shaped[weekday][slot] : 0;
            }
            for (int slot = 0; slot < factors.length && after > 0; slot++) {
                shaped[weekday][slot] *= before / after;
            }
        }
        return WeekProfile.of(shaped);
    }

    /// A profile without the times that are usually closed.
    WeekProfile masked(WeekProfile profile) {
        double[][] masked = new double[7][profile.slots()];
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int slot = 0; slot < profile.slots(); slot++) {
                masked[weekday][slot] = open[weekday][slot] ? profile.at(weekday, slot) : Double.NaN;
            }
        }
        return WeekProfile.of(masked);
    }

    private void scale() {
        double daily = usual().daily();
        for (double[] day : filled) {
            for (int slot = 0; slot < day.length && daily > 0; slot++) {
                day[slot] /= daily;
            }
        }
    }

    /// A weekday on which the group is closed is the mean of its others.
    private static double[][] filled(WeekProfile group) {
        double[][] filled = new double[7][];
        for (int weekday = 0; weekday < 7; weekday++) {
            filled[weekday] = nearest(group.isOpen(weekday) ? day(group, weekday) : meanDay(group));
        }
        return filled;
    }

    private static double[] day(WeekProfile group, int weekday) {
        return IntStream.range(0, group.slots())
                .mapToDouble(slot -> group.at(weekday, slot))
                .toArray();
    }

    private static double[] meanDay(WeekProfile group) {
        return IntStream.range(0, group.slots())
                .mapToDouble(slot -> IntStream.range(0, 7)
                        .filter(weekday -> group.isOpen(weekday, slot))
                        .mapToDouble(weekday -> group.at(weekday, slot))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static double[] nearest(double[] day) {
        double[] filled = day.clone();
        for (int slot = 0; slot < day.length; slot++) {
            for (int away = 0; away < day.length && Double.isNaN(filled[slot]); away++) {
                double before = day[Math.max(0, slot - away)];
                double after = day[Math.min(day.length - 1, slot + away)];
                filled[slot] = Double.isNaN(before) ? after : before;
            }
        }
        return filled;
    }

    private static boolean wasOpen(DayTable own, int weekday, int slot) {
        return IntStream.range(0, own.size())
                .anyMatch(day -> own.weekday(day) == weekday && !Double.isNaN(own.at(day, slot)));
    }

    private static OpeningHours regular(OpeningHours hours) {
        return new OpeningHours(hours.week(), Map.of());
    }

    private static boolean isOpen(OpeningHours hours, LocalDate day, int slot, int slots, ZoneId zone) {
        Duration step = Duration.ofDays(1).dividedBy(slots);
        Instant start = day.atStartOfDay(zone).toInstant().plus(step.multipliedBy(slot));
        return isOpen(hours, start, step, zone);
    }

    private static boolean isOpen(OpeningHours hours, Instant start, Duration step, ZoneId zone) {
        for (Instant at = start; at.isBefore(start.plus(step)); at = at.plus(LOOK)) {
            if (hours.isOpen(at, zone)) {
                return true;
            }
        }
        return false;
    }
}
