package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps people from being scheduled where nobody is needed for anything they can do: contracts ask for hours, and an
/// optimizer would else fill them in the night. Stretches shorter than two hours inside the period stay open, so that a
/// shift may span them.
final class ClosedTimes {

    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Demand demand;
    private final Map<Set<SkillId>, List<Interval>> known = new HashMap<>();

    ClosedTimes(Demand demand) {
        this.demand = demand;
    }

    /// The same people, off wherever all is closed to them; but for where they have a given shift.
    List<Agent> keepOff(List<Agent> agents, List<Shift> given) {
        return agents.stream().map(agent -> keepOff(agent, given)).toList();
    }

    private Agent keepOff(Agent agent, List<Shift> given) {
        List<Interval> taken = given.stream()
                .filter(shift -> shift.agent().equals(agent.id()))
                .map(Shift::interval)
                .toList();
        Stream<Interval> closed = known.computeIfAbsent(agent.skills().keySet(), this::closed).stream()
                .filter(stretch -> taken.stream().noneMatch(stretch::overlaps));
        return agent.withTimeOff(Stream.concat(agent.timeOff().stream(), closed).toList());
    }

    private List<Interval> closed(Set<SkillId> skills) {
        List<Interval> closed = new ArrayList<>();
        int from = 0;
        while (from < demand.size()) {
            int to = from;
            while (to < demand.size() && isClosed(skills, to)) {
                to++;
            }
            if (to > from) {
                Interval stretch = Interval.between(
                        demand.quarter(from).start(), demand.quarter(to - 1).end());
                boolean atAnEdge = from == 0 || to == demand.size();
                if (atAnEdge || stretch.length().compareTo(SHORTEST) >= 0) {
                    closed.add(stretch);
                }
            }
            from = to + 1;
        }
        return closed;
    }

    private boolean isClosed(Set<SkillId> skills, int quarter) {
        return skills.stream().allMatch(skill -> demand.at(skill, quarter) <= 0);
    }
}
