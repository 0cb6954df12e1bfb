package dev.muster.scheduler.explain;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds a roster against the rules of its people's contracts.
final class LegalRules {

    private final ScheduleProblem problem;
    private final Roster roster;

    LegalRules(ScheduleProblem problem, Roster roster) {
        this.problem = problem;
        this.roster = roster;
    }

    List<Finding> findings() {
        Map<AgentId, List<Shift>> all = new HashMap<>();
        problem.withGivenOutside(roster)
                .forEach(shift -> all.computeIfAbsent(shift.agent(), id -> new ArrayList<>())
                        .add(shift));
        List<Finding> findings = new ArrayList<>(new GivenShifts(problem).stay(roster));
        findings.addAll(new GivenShifts(problem).onlyListedPeople(roster));
        for (Agent agent : problem.agents()) {
            List<Shift> shifts = all.getOrDefault(agent.id(), List.of()).stream()
                    .sorted(Comparator.comparing(Shift::from))
                    .toList();
            findings.addAll(new ShiftLaw(agent, problem).findings(shifts));
            findings.addAll(new DaysLaw(agent, problem).findings(shifts));
        }
        return findings;
    }
}
