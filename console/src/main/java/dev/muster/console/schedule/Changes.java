package dev.muster.console.schedule;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Shift;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a new roster changes for whom.
///
/// @param people whose shifts differ, in order of their ids
/// @param added  shifts on days on which the agent had none
/// @param removed days on which the agent has no shift any more
/// @param moved  shifts that differ from the one of that day
record Changes(List<AgentId> people, int added, int removed, int moved) {

    Changes {
        people = List.copyOf(people);
    }

    /// @param before what is published
    /// @param after  what is to be
    /// @param period the days that are compared
    static Changes between(Collection<Shift> before, Collection<Shift> after, Period period) {
        Set<Shift> old = in(before, period);
        Set<Shift> young = in(after, period);
        Set<Day> oldDays = old.stream().map(Day::of).collect(Collectors.toSet());
        Set<Day> youngDays = young.stream().map(Day::of).collect(Collectors.toSet());
        Set<Shift> gone = minus(old, young);
        Set<Shift> come = minus(young, old);
        Set<AgentId> people = new TreeSet<>();
        gone.forEach(shift -> people.add(shift.agent()));
        come.forEach(shift -> people.add(shift.agent()));
        int added = (int)
                come.stream().filter(shift -> !oldDays.contains(Day.of(shift))).count();
        int removed = (int) gone.stream()
                .filter(shift -> !youngDays.contains(Day.of(shift)))
                .count();
        return new Changes(List.copyOf(people), added, removed, come.size() - added);
    }

    private static Set<Shift> in(Collection<Shift> shifts, Period period) {
        return shifts.stream().filter(shift -> period.contains(shift.workDay())).collect(Collectors.toSet());
    }

    private static Set<Shift> minus(Set<Shift> all, Set<Shift> others) {
        Set<Shift> left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }

    private record Day(AgentId agent, LocalDate date) {

        static Day of(Shift shift) {
            return new Day(shift.agent(), shift.workDay());
        }
    }
}
