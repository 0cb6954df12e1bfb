package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The days of the period and of the margins before and after it that rules look into.
///
/// @param period the days to fill
/// @param margin days on either side, enough for the longest run and for whole weeks
record Calendar(Period period, int margin) {

    int size() {
        return period.days() + 2 * margin;
    }

    /// The place of a work day, outside `0 <= place < size()` where it is too far away to matter.
    long place(LocalDate day) {
        return ChronoUnit.DAYS.between(period.from(), day) + margin;
    }

    LocalDate date(int place) {
        return period.from().plusDays((long) place - margin);
    }

    boolean isInPeriod(int place) {
        return place >= margin && place < margin + period.days();
    }

    int monday(int place) {
        return (int) Math.max(0, place(Week.of(date(place)).monday()));
    }

    boolean isSaturday(int place) {
        return date(place).getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    boolean isSunday(int place) {
        return date(place).getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
