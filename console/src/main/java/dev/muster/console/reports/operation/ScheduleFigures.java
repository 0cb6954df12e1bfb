package dev.muster.console.reports.operation;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Quarter;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.RequirementRow;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.roster.Rosters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The hours of published rosters, and how far they cover what was required.
@Component
final class ScheduleFigures {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final double QUARTERS_AN_HOUR = 4;

    private final Rosters rosters;
    private final Requirements requirements;

    ScheduleFigures(Rosters rosters, Requirements requirements) {
        this.rosters = rosters;
        this.requirements = requirements;
    }

    /// The work days of a period that have a published roster, in order. Coverage is counted for queues of exactly one
    /// skill, as they are planned.
    Mono<List<ScheduleDay>> of(ReportRequest request, Directory directory) {
        Map<QueueId, SkillId> skills = directory.queues().stream()
                .filter(queue ->
                        queue.site().equals(request.site()) && queue.skills().size() == 1)
                .collect(Collectors.toMap(
                        Queue::id, queue -> queue.skills().iterator().next()));
        Period period = new Period(request.from(), request.days());
        return Mono.zip(
                        rosters.published(request.site(), period).collectList(),
                        requirements
                                .between(skills.keySet(), request.interval(), STEP)
                                .collectList())
                .map(both -> days(
                        request,
                        both.getT1().stream()
                                .flatMap(roster -> roster.roster().shifts().stream())
                                .toList(),
                        both.getT2(),
                        skills));
    }

    private static List<ScheduleDay> days(
            ReportRequest request, List<Shift> shifts, List<RequirementRow> required, Map<QueueId, SkillId> skills) {
        Map<LocalDate, List<Shift>> byDay = new TreeMap<>();
        for (Shift shift : shifts) {
            if (!shift.workDay().isBefore(request.from()) && !shift.workDay().isAfter(request.to())) {
                byDay.computeIfAbsent(shift.workDay(), _ -> new ArrayList<>()).add(shift);
            }
        }
        List<ScheduleDay> days = new ArrayList<>();
        byDay.forEach((day, ofDay) -> {
            Demand demand = demand(request, day, required, skills);
            days.add(new ScheduleDay(
                    day,
                    (int) ofDay.stream().map(Shift::agent).distinct().count(),
                    ofDay.stream().map(Shift::paid).reduce(Duration.ZERO, Duration::plus),
                    ofDay.stream().map(ScheduleFigures::atWork).reduce(Duration.ZERO, Duration::plus),
                    demand.total() > 0 ? demand.total() / QUARTERS_AN_HOUR : Double.NaN,
                    demand.total() > 0 ? Coverage.of(shifts, demand).share() : Double.NaN));
        });
        return days;
    }

    private static Duration atWork(Shift shift) {
        return shift.segments().stream()
                .filter(segment -> segment.kind().available())
                .map(Segment::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Demand demand(
            ReportRequest request, LocalDate day, List<RequirementRow> required, Map<QueueId, SkillId> skills) {
        Instant start = Quarter.floor(day.atStartOfDay(request.zone()).toInstant());
        Instant end = day.plusDays(1).atStartOfDay(request.zone()).toInstant();
        int size = Quarter.in(Duration.between(start, end));
        Map<SkillId, double[]> people = new HashMap<>();
        Set<QueueId> known = skills.keySet();
        for (RequirementRow row : required) {
            Instant at = row.requirement().interval().start();
            if (known.contains(row.queue()) && !at.isBefore(start) && at.isBefore(end)) {
                double[] sum = people.computeIfAbsent(skills.get(row.queue()), _ -> new double[size]);
                int first = Quarter.in(Duration.between(start, at));
                int last = Math.min(
                        size, first + Quarter.in(row.requirement().interval().length()));
                for (int quarter = first; quarter < last; quarter++) {
                    sum[quarter] += row.requirement().net();
                }
            }
        }
        return Demand.of(start, people);
    }
}
