package dev.muster.console.reports.operation;

import dev.muster.console.planning.QuarterDemand;
import dev.muster.forecasting.Interval;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.roster.Rosters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
        List<Queue> queues = directory.queues().stream()
                .filter(queue ->
                        queue.site().equals(request.site()) && queue.skills().size() == 1)
                .toList();
        Period period = new Period(request.from(), request.days());
        List<Agent> agents = directory.agents(request.site(), period);
        return Mono.zip(
                        rosters.published(request.site(), period).collectList(),
                        requirements
                                .between(queues.stream().map(Queue::id).toList(), request.interval(), STEP)
                                .collectList())
                .map(both -> days(
                        request,
                        both.getT1().stream()
                                .flatMap(roster -> roster.roster().shifts().stream())
                                .toList(),
                        day -> QuarterDemand.kept(day, queues, both.getT2(), agents)));
    }

    private static List<ScheduleDay> days(
            ReportRequest request, List<Shift> shifts, Function<Interval, Demand> required) {
        Map<LocalDate, List<Shift>> byDay = new TreeMap<>();
        for (Shift shift : shifts) {
            if (!shift.workDay().isBefore(request.from()) && !shift.workDay().isAfter(request.to())) {
                byDay.computeIfAbsent(shift.workDay(), _ -> new ArrayList<>()).add(shift);
            }
        }
        List<ScheduleDay> days = new ArrayList<>();
        byDay.forEach((day, ofDay) -> {
            Demand demand = required.apply(new Period(day, 1).interval(request.zone()));
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
}
