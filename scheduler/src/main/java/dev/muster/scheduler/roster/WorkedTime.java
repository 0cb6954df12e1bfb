package dev.muster.scheduler.roster;

import dev.muster.forecasting.AgentId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a roster asks of one agent, against his contract.
///
/// @param agent  who
/// @param shifts how many
/// @param paid   real elapsed time of the paid segments
/// @param served the part of it in which he serves customers
/// @param asked  what his contract asks for and allows in the period: the weekly bounds of each week from
///               Monday to Sunday, in proportion to five working days where fewer than five of its days lie in
///               the period and are not days off
public record WorkedTime(AgentId agent, int shifts, Duration paid, Duration served, Bounds asked) {

    private static final int WORKING_DAYS = 5;

    /// One entry for each agent, in the order given, also for those without a shift.
    public static List<WorkedTime> of(Roster roster, Collection<Agent> agents) {
        Map<AgentId, List<Shift>> byAgent = roster.shifts().stream().collect(Collectors.groupingBy(Shift::agent));
        return agents.stream()
                .map(agent -> of(agent, byAgent.getOrDefault(agent.id(), List.of()), roster.period()))
                .toList();
    }

    /// What is missing to the least his contract asks for, never negative.
    public Duration shortOf() {
        Duration gap = asked.least().minus(paid);
        return gap.isNegative() ? Duration.ZERO : gap;
    }

    private static WorkedTime of(Agent agent, List<Shift> shifts, Period period) {
        Duration paid = shifts.stream().map(Shift::paid).reduce(Duration.ZERO, Duration::plus);
        Duration served = shifts.stream()
                .flatMap(shift -> shift.segments().stream())
                .filter(segment -> segment.kind().available())
                .map(Segment::length)
                .reduce(Duration.ZERO, Duration::plus);
        Bounds week = agent.contract().week();
        return new WorkedTime(
                agent.id(),
                shifts.size(),
                paid,
                served,
                new Bounds(overWeeks(week.least(), agent, period), overWeeks(week.most(), agent, period)));
    }

    private static Duration overWeeks(Duration weekly, Agent agent, Period period) {
        Map<Week, Long> days = period.dates().stream()
                .filter(day -> !agent.daysOff().contains(day))
                .collect(Collectors.groupingBy(Week::of, Collectors.counting()));
        return days.values().stream()
                .map(count -> weekly.multipliedBy(Math.min(WORKING_DAYS, count)).dividedBy(WORKING_DAYS))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
