package dev.muster.scheduler.solve;

import java.util.Arrays;

/// The shifts of one person by day, given ones included, and what his contract says to them. Times are minutes
/// of the grid.
final class Diary {

    private static final int FREE = Integer.MIN_VALUE;

    private final Terms terms;
    private final int[] from;
    private final int[] to;
    private final int[] paid;
    private final boolean[] given;

    Diary(Terms terms) {
        this.terms = terms;
        from = new int[terms.size];
        to = new int[terms.size];
        paid = new int[terms.size];
        given = new boolean[terms.size];
        Arrays.fill(from, FREE);
    }

    /// A shift that stands. Two on one day become one stretch.
    void give(int place, int start, int end, int minutes) {
        from[place] = given[place] ? Math.min(from[place], start) : start;
        to[place] = given[place] ? Math.max(to[place], end) : end;
        paid[place] += minutes;
        given[place] = true;
    }

    boolean isGiven(int place) {
        return given[place];
    }

    boolean isFree(int place) {
        return from[place] == FREE;
    }

    int first() {
        return terms.first;
    }

    void put(int place, Frame frame) {
        from[place] = frame.startMinute();
        to[place] = frame.endMinute();
        paid[place] = frame.paidMinutes();
    }

    void clear(int place) {
        from[place] = FREE;
        paid[place] = 0;
    }

    /// Whether the contract allows the shift on that day, whatever stands there now.
    boolean allows(int place, Frame frame) {
        return restsBefore(place, frame.startMinute())
                && restsAfter(place, frame.endMinute())
                && paidInWeek(place) - paid[place] + frame.paidMinutes() <= terms.mostOfWeek
                && runThrough(place) <= terms.mostDaysInARow
                && weekendsWith(place) <= terms.mostWeekends;
    }

    /// How many minutes more the week of that day may hold, the shift that stands there not counted.
    int minutesLeft(int place) {
        return terms.mostOfWeek - paidInWeek(place) + paid[place];
    }

    /// How many minutes are missing to what the week of that day asks for, the shift that stands there not
    /// counted.
    int minutesWanted(int place) {
        int monday = terms.monday[place];
        return Math.max(0, terms.leastOfWeek[monday] - paidInPeriod(monday) + paid[place]);
    }

    /// Minutes below what contracts ask for, over all weeks.
    int shortMinutes() {
        int minutes = 0;
        for (int i = 0; i < terms.size; i++) {
            if (terms.leastOfWeek[i] > 0) {
                minutes += Math.max(0, terms.leastOfWeek[i] - paidInPeriod(i));
            }
        }
        return minutes;
    }

    /// How far rules are broken where the period is concerned: rests too short, days too many in a row,
    /// quarters of a week and weekends too many.
    int broken() {
        int broken = 0;
        int run = 0;
        int before = -1;
        for (int i = 0; i < terms.size; i++) {
            run = isFree(i) ? 0 : run + 1;
            if (run > terms.mostDaysInARow && i >= terms.first && i - run + 1 < terms.end) {
                broken++;
            }
            if (run > 0) {
                boolean concerns = i >= terms.first && before < terms.end && (i < terms.end || before >= terms.first);
                broken += before >= 0 && concerns && from[i] - to[before] < terms.rest ? 1 : 0;
                before = i;
            }
        }
        return broken + overtime() + Math.max(0, weekends() - terms.mostWeekends);
    }

    private int overtime() {
        int quarters = 0;
        for (int monday = terms.monday[terms.first]; monday < terms.end; monday += 7) {
            quarters += Math.ceilDiv(Math.max(0, paidInWeek(monday) - terms.mostOfWeek), Grid.MINUTES);
        }
        return quarters;
    }

    private boolean restsBefore(int place, int start) {
        for (int i = place - 1; i >= 0; i--) {
            if (!isFree(i)) {
                return start - to[i] >= terms.rest;
            }
        }
        return true;
    }

    private boolean restsAfter(int place, int end) {
        for (int i = place + 1; i < terms.size; i++) {
            if (!isFree(i)) {
                return from[i] - end >= terms.rest;
            }
        }
        return true;
    }

    private int paidInWeek(int place) {
        int monday = terms.monday[place];
        int sum = 0;
        for (int i = monday; i < terms.size && terms.monday[i] == monday; i++) {
            sum += paid[i];
        }
        return sum;
    }

    private int paidInPeriod(int monday) {
        int sum = 0;
        for (int i = Math.max(monday, terms.first); i < terms.end && terms.monday[i] == monday; i++) {
            sum += paid[i];
        }
        return sum;
    }

    private int runThrough(int place) {
        int run = 1;
        for (int i = place - 1; i >= 0 && !isFree(i); i--) {
            run++;
        }
        for (int i = place + 1; i < terms.size && !isFree(i); i++) {
            run++;
        }
        return run;
    }

    /// Weekends worked in the period when that day is worked; 0 where it would not matter.
    private int weekendsWith(int place) {
        if (terms.mostWeekends >= terms.size || !(terms.saturday[place] || terms.sunday[place])) {
            return 0;
        }
        return weekends() + (works(terms.saturday[place] ? place : place - 1) ? 0 : 1);
    }

    private int weekends() {
        int count = 0;
        for (int i = Math.max(0, terms.first - 1); i < terms.end; i++) {
            if (terms.saturday[i] && works(i)) {
                count++;
            }
        }
        return count;
    }

    /// Whether the weekend that begins on that Saturday is worked in the period.
    private boolean works(int saturday) {
        return isInPeriodAndBusy(saturday) || isInPeriodAndBusy(saturday + 1);
    }

    private boolean isInPeriodAndBusy(int place) {
        return place >= terms.first && place < terms.end && !isFree(place);
    }
}
