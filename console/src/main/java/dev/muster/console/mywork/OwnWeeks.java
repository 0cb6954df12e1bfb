package dev.muster.console.mywork;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two weeks of one agent.
///
/// @param name    his own
/// @param monday  of the running week
/// @param shifts  published, in order of time
/// @param timeOff stretches in which he is not there
/// @param week    what his contract asks of a week, null where he has none now
/// @param skills  their names
record OwnWeeks(
        String name,
        ZoneId zone,
        Instant now,
        LocalDate monday,
        List<Shift> shifts,
        List<Interval> timeOff,
        @Nullable Bounds week,
        Map<SkillId, String> skills) {

    OwnWeeks {
        shifts = List.copyOf(shifts);
        timeOff = List.copyOf(timeOff);
        skills = Map.copyOf(skills);
    }

    List<Shift> on(LocalDate day) {
        return shifts.stream().filter(shift -> shift.workDay().equals(day)).toList();
    }

    /// Paid time of the seven days from a Monday.
    Duration paid(LocalDate from) {
        return from.datesUntil(from.plusDays(7))
                .flatMap(day -> on(day).stream())
                .map(Shift::paid)
                .reduce(Duration.ZERO, Duration::plus);
    }

    boolean isOff(LocalDate day) {
        Interval whole = Interval.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
        return timeOff.stream().anyMatch(whole::overlaps);
    }

    /// What goes on now.
    Optional<Segment> running() {
        return shifts.stream()
                .flatMap(shift -> shift.segments().stream())
                .filter(segment -> segment.interval().contains(now))
                .findFirst();
    }

    /// What comes after now on the shift that runs or is next.
    Optional<Segment> next() {
        return shifts.stream()
                .flatMap(shift -> shift.segments().stream())
                .filter(segment -> segment.from().isAfter(now))
                .findFirst();
    }

    String words(Segment segment) {
        SkillId skill = segment.skill();
        return skill == null ? segment.kind().name() : skills.getOrDefault(skill, skill.value());
    }
}
