package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import java.time.LocalDate;
import java.util.Arrays;

/// A contract in minutes and places of a calendar, as [Diary] computes with it.
final class Terms {

    private static final int WORKING_DAYS = 5;

    final int rest;
    final int mostOfWeek;
    final int mostDaysInARow;
    final int mostWeekends;
    final int size;
    final int first;
    final int end;
    final int[] monday;
    final int[] leastOfWeek;
    final boolean[] saturday;
    final boolean[] sunday;

    Terms(Agent agent, Calendar calendar) {
        Contract contract = agent.contract();
        rest = Math.toIntExact(contract.rest().toMinutes());
        mostOfWeek = Math.toIntExact(contract.week().most().toMinutes());
        mostDaysInARow = contract.mostDaysInARow();
        mostWeekends = contract.mostWeekends();
        size = calendar.size();
        first = calendar.margin();
        end = calendar.margin() + calendar.period().days();
        monday = new int[size];
        leastOfWeek = new int[size];
        saturday = new boolean[size];
        sunday = new boolean[size];
        Arrays.setAll(monday, calendar::monday);
        for (int i = 0; i < size; i++) {
            saturday[i] = calendar.isSaturday(i);
            sunday[i] = calendar.isSunday(i);
        }
        askedByWeek(agent, calendar);
    }

    /// At the place of each Monday what its week asks for, in proportion where fewer than five days of it can
    /// be worked.
    private void askedByWeek(Agent agent, Calendar calendar) {
        int[] days = new int[size];
        for (int i = first; i < end; i++) {
            LocalDate date = calendar.date(i);
            if (!agent.daysOff().contains(date)) {
                days[monday[i]]++;
            }
        }
        long least = agent.contract().week().least().toMinutes();
        for (int i = 0; i < size; i++) {
            leastOfWeek[i] = Math.toIntExact(least * Math.min(WORKING_DAYS, days[i]) / WORKING_DAYS);
        }
    }
}
