package dev.muster.scheduler.roster;

import java.time.Duration;

/// What an agent may be asked to work.
///
/// @param name          as people call it, "full time 40 h"
/// @param shift         paid length of one shift **by the clock on the wall**: 22:00 to 06:00 counts as eight
///                      hours on every night, though it is seven or nine paid hours over a clock change; in
///                      whole quarters of an hour
/// @param week          paid time from Monday to Sunday by work day, in real elapsed time; the most is a rule,
///                      the least a wish
/// @param rest          least time between the end of a shift and the start of the next
/// @param mostDaysInARow most work days in a row, at least 1
/// @param hours         where shifts may lie on the local clock
/// @param mostWeekends  most weekends in a roster with a shift on Saturday or Sunday; [#EVERY_WEEKEND] where it
///                      does not matter
/// @param rules         how shifts are cut, with lunch and breaks
public record Contract(
        String name,
        Bounds shift,
        Bounds week,
        Duration rest,
        int mostDaysInARow,
        Window hours,
        int mostWeekends,
        ShiftRules rules) {

    /// No limit on weekends.
    public static final int EVERY_WEEKEND = Integer.MAX_VALUE;

    public Contract {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A contract must have a name.");
        }
        Quarter.requirePositive("Shortest shift of contract " + name, shift.least());
        Quarter.requirePositive("Longest shift of contract " + name, shift.most());
        if (shift.most().compareTo(Duration.ofHours(16)) > 0) {
            throw new IllegalArgumentException(
                    "Longest shift (%s) of contract %s must not be above 16 hours.".formatted(shift.most(), name));
        }
        if (rest.isNegative() || rest.compareTo(Duration.ofDays(3)) > 0) {
            throw new IllegalArgumentException(
                    "Rest (%s) of contract %s must be between 0 and 3 days.".formatted(rest, name));
        }
        if (mostDaysInARow < 1 || mostWeekends < 0) {
            throw new IllegalArgumentException(
                    "Contract %s must allow at least 1 day in a row (%d) and no negative number of weekends (%d)."
                            .formatted(name, mostDaysInARow, mostWeekends));
        }
    }

    /// Shifts of eight hours, forty a week in at most five days in a row, eleven hours of rest.
    public static Contract fullTime(Window hours) {
        return new Contract(
                "full time 40 h",
                Bounds.exactly(Duration.ofHours(8)),
                Bounds.hours(40, 40),
                Duration.ofHours(11),
                5,
                hours,
                EVERY_WEEKEND,
                ShiftRules.STANDARD);
    }

    /// Shifts of four to six hours, at most the given hours a week, otherwise as full time.
    public static Contract partTime(int weeklyHours, Window hours) {
        return fullTime(hours)
                .named("part time %d h".formatted(weeklyHours))
                .withShift(Bounds.hours(4, 6))
                .withWeek(Bounds.hours(weeklyHours / 2.0, weeklyHours));
    }

    public Contract named(String other) {
        return new Contract(other, shift, week, rest, mostDaysInARow, hours, mostWeekends, rules);
    }

    public Contract withShift(Bounds other) {
        return new Contract(name, other, week, rest, mostDaysInARow, hours, mostWeekends, rules);
    }

    public Contract withWeek(Bounds other) {
        return new Contract(name, shift, other, rest, mostDaysInARow, hours, mostWeekends, rules);
    }

    public Contract withRest(Duration other) {
        return new Contract(name, shift, week, other, mostDaysInARow, hours, mostWeekends, rules);
    }

    public Contract withMostDaysInARow(int other) {
        return new Contract(name, shift, week, rest, other, hours, mostWeekends, rules);
    }

    public Contract withHours(Window other) {
        return new Contract(name, shift, week, rest, mostDaysInARow, other, mostWeekends, rules);
    }

    public Contract withMostWeekends(int other) {
        return new Contract(name, shift, week, rest, mostDaysInARow, hours, other, rules);
    }

    public Contract withRules(ShiftRules other) {
        return new Contract(name, shift, week, rest, mostDaysInARow, hours, mostWeekends, other);
    }
}
