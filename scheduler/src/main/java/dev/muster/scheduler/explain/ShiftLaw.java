package dev.muster.scheduler.explain;

import dev.muster.forecasting.Interval;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// The rules each planned shift of one person must keep by itself. Shifts that were given are not judged by
/// these.
final class ShiftLaw {

    private final Agent agent;
    private final ScheduleProblem problem;
    private final List<Finding> findings = new ArrayList<>();

    ShiftLaw(Agent agent, ScheduleProblem problem) {
        this.agent = agent;
        this.problem = problem;
    }

    List<Finding> findings(List<Shift> shifts) {
        for (Shift shift : shifts) {
            if (problem.period().contains(shift.workDay()) && !problem.given().contains(shift)) {
                workDayIsTheDateOfTheStart(shift);
                shiftsStartOnTheContractsStep(shift);
                shiftsInsideTheContractsHours(shift);
                shiftLengthAsTheContractSays(shift);
                freeOnDaysOff(shift);
                onlySkillsTheAgentHas(shift);
                new BreakLaw(agent, shift, findings).check();
            }
        }
        return findings;
    }

    private void workDayIsTheDateOfTheStart(Shift shift) {
        if (!agent.dayOf(shift.from()).equals(shift.workDay())) {
            broken(
                    "A work day is the date its shift starts",
                    "%s's shift of %s starts on %s."
                            .formatted(
                                    agent.name(), Words.day(shift.workDay()), Words.time(shift.from(), agent.zone())),
                    shift.interval());
        }
    }

    private void shiftsStartOnTheContractsStep(Shift shift) {
        Duration step = agent.contract().rules().startStep();
        LocalTime start = shift.from().atZone(agent.zone()).toLocalTime();
        if (start.toNanoOfDay() % step.toNanos() != 0) {
            broken(
                    "Shifts start on the contract's step",
                    "%s starts at %s; the contract allows every %s from midnight."
                            .formatted(agent.name(), Words.time(shift.from(), agent.zone()), Words.length(step)),
                    shift.interval());
        }
    }

    private void shiftsInsideTheContractsHours(Shift shift) {
        LocalDateTime from = shift.from().atZone(agent.zone()).toLocalDateTime();
        LocalDateTime to = shift.to().atZone(agent.zone()).toLocalDateTime();
        var hours = agent.contract().hours();
        if (from.isBefore(hours.opens(shift.workDay())) || to.isAfter(hours.closes(shift.workDay()))) {
            broken(
                    "Shifts inside the contract's hours",
                    "%s works %s to %s; the contract allows %s."
                            .formatted(
                                    agent.name(),
                                    Words.time(shift.from(), agent.zone()),
                                    Words.clock(shift.to(), agent.zone()),
                                    hours),
                    shift.interval());
        }
    }

    private void shiftLengthAsTheContractSays(Shift shift) {
        var paid = shift.paidByTheClock(agent.zone());
        var allowed = agent.contract().shift();
        if (!allowed.contains(paid)) {
            broken(
                    "Shift length as the contract says",
                    "%s has %s on %s; the contract allows %s to %s."
                            .formatted(
                                    agent.name(),
                                    Words.length(paid),
                                    Words.day(shift.workDay()),
                                    Words.length(allowed.least()),
                                    Words.length(allowed.most())),
                    shift.interval());
        } else if (paid.minus(allowed.least()).toNanos()
                        % agent.contract().rules().lengthStep().toNanos()
                != 0) {
            broken(
                    "Shift length as the contract says",
                    "%s has %s on %s; the contract allows steps of %s from %s."
                            .formatted(
                                    agent.name(),
                                    Words.length(paid),
                                    Words.day(shift.workDay()),
                                    Words.length(agent.contract().rules().lengthStep()),
                                    Words.length(allowed.least())),
                    shift.interval());
        }
    }

    private void freeOnDaysOff(Shift shift) {
        if (agent.isOff(shift.interval())) {
            broken(
                    "Free in time off",
                    "%s works %s to %s, in time off."
                            .formatted(
                                    agent.name(),
                                    Words.time(shift.from(), agent.zone()),
                                    Words.clock(shift.to(), agent.zone())),
                    shift.interval());
        }
    }

    private void onlySkillsTheAgentHas(Shift shift) {
        for (Segment segment : shift.segments()) {
            var skill = segment.skill();
            if (skill != null && !agent.skills().containsKey(skill)) {
                broken(
                        "Only skills the agent has",
                        "%s serves %s from %s, a skill not held."
                                .formatted(agent.name(), skill, Words.time(segment.from(), agent.zone())),
                        segment.interval());
            }
        }
    }

    private void broken(String rule, String what, Interval when) {
        findings.add(
                new Finding(Finding.Kind.BROKEN_RULE, rule, "%s: %s".formatted(rule, what), agent.id(), null, when));
    }
}
