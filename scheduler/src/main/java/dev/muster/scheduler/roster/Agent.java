package dev.muster.scheduler.roster;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Somebody who can be scheduled.
///
/// @param id          unique in a roster
/// @param name        as colleagues call him, used in explanations
/// @param zone        the clock his contract and his days run by
/// @param skills      what he can serve, with a proficiency above 0 and at most 1; a person counts as one
///                    whatever his proficiency, which only decides who serves what where several could
/// @param contract    what he may be asked to work
/// @param daysOff     local days on which he is not there at all, from midnight to midnight
/// @param timeOff     stretches in which he is not there, to the instant
/// @param preferences what he would like
public record Agent(
        AgentId id,
        String name,
        ZoneId zone,
        Map<SkillId, Double> skills,
        Contract contract,
        Set<LocalDate> daysOff,
        List<Interval> timeOff,
        Preferences preferences) {

    public Agent {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
        daysOff = Set.copyOf(daysOff);
        timeOff = List.copyOf(timeOff);
        skills.forEach((skill, proficiency) -> {
            if (!(proficiency > 0 && proficiency <= 1)) {
                throw new IllegalArgumentException("Proficiency of %s in %s (%s) must be above 0 and at most 1."
                        .formatted(name, skill, proficiency));
            }
        });
    }

    public Agent(AgentId id, String name, ZoneId zone, Map<SkillId, Double> skills, Contract contract) {
        this(id, name, zone, skills, contract, Set.of(), List.of(), Preferences.NONE);
    }

    public Agent withContract(Contract other) {
        return new Agent(id, name, zone, skills, other, daysOff, timeOff, preferences);
    }

    public Agent withDaysOff(Set<LocalDate> others) {
        return new Agent(id, name, zone, skills, contract, others, timeOff, preferences);
    }

    public Agent withTimeOff(List<Interval> others) {
        return new Agent(id, name, zone, skills, contract, daysOff, others, preferences);
    }

    public Agent withPreferences(Preferences others) {
        return new Agent(id, name, zone, skills, contract, daysOff, timeOff, others);
    }

    /// Whether some of that stretch falls on a day off or into time off.
    public boolean isOff(Interval stretch) {
        LocalDate last = stretch.end().minusNanos(1).atZone(zone).toLocalDate();
        LocalDate day = stretch.start().atZone(zone).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            if (daysOff.contains(day)) {
                return true;
            }
        }
        return timeOff.stream().anyMatch(stretch::overlaps);
    }

    /// The local date of an instant on this agent's clock.
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
