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

    /// Nobody works who is not among the agents.
    List<Finding> onlyListedPeople(Roster roster) {
        String rule = "Only listed people work";
        return roster.shifts().stream()
                .filter(shift -> agent(shift).isEmpty())
                .map(shift -> new Finding(
                        Finding.Kind.BROKEN_RULE,
                        rule,
                        "%s: %s works on %s and is not among the agents."
                                .formatted(rule, shift.agent().value(), Words.day(shift.workDay())),
                        shift.agent(),
                        null,
                        shift.interval()))
                .toList();
    }

    private Optional<Agent> agent(Shift shift) {
        return problem.agents().stream()
                .filter(one -> one.id().equals(shift.agent()))
                .findFirst();
    }

    private Finding gone(Shift shift) {
        String rule = "Given shifts stay as they are";
        String sentence = "%s: the shift of %s on %s was given and is not in the roster."
                .formatted(
                        rule, agent(shift).map(Agent::name).orElse(shift.agent().value()), Words.day(shift.workDay()));
        return new Finding(Finding.Kind.BROKEN_RULE, rule, sentence, shift.agent(), null, shift.interval());
    }
}
