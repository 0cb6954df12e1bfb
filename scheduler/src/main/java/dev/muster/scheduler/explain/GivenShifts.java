package dev.muster.scheduler.explain;

import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import java.util.List;
import java.util.Optional;

/// The rules about shifts and people that a roster is given.
final class GivenShifts {

    private final ScheduleProblem problem;

    GivenShifts(ScheduleProblem problem) {
        this.problem = problem;
    }

    /// Given shifts of the period are in the roster as they were given.
    List<Finding> stay(Roster roster) {
        return problem.given().stream()
                .filter(shift -> problem.period().contains(shift.workDay()))
                .filter(shift -> !roster.shifts().contains(shift))
                .map(this::gone)
                .toList();
    }

    private Finding gone(Shift shift) {
        Optional<Agent> agent = problem.agents().stream()
                .filter(one -> one.id().equals(shift.agent()))
                .findFirst();
        String rule = "Given shifts stay as they are";
        String sentence = "%s: the shift of %s on %s was given and is not in the roster."
                .formatted(rule, agent.map(Agent::name).orElse(shift.agent().value()), Words.day(shift.workDay()));
        return new Finding(Finding.Kind.BROKEN_RULE, rule, sentence, shift.agent(), null, shift.interval());
    }
}
