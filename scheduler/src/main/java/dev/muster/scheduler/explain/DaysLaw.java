package dev.muster.scheduler.explain;

import dev.muster.forecasting.Interval;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rules about the days of one person. Shifts outside the period count; what concerns only them is not
/// reported.
final class DaysLaw {

    private final Agent agent;
    private final Contract contract;
    private final ScheduleProblem problem;
    private final List<Finding> findings = new ArrayList<>();

    DaysLaw(Agent agent, ScheduleProblem problem) {
        this.agent = agent;
        this.contract = agent.contract();
        this.problem = problem;
    }

    /// @param shifts of this person, in order of time
    List<Finding> findings(List<Shift> shifts) {
        oneShiftADay(shifts);
        enoughRestBetweenShifts(shifts);
        weeklyHoursWithinTheContract(shifts);
        notTooManyDaysInARow(shifts);
        enoughFreeWeekends(shifts);
        return findings;
    }

    private void oneShiftADay(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            Shift shift = shifts.get(i);
            if (isInPeriod(shift) && shifts.get(i - 1).workDay().equals(shift.workDay())) {
                broken(
                        "One shift a day",
                        "%s has two shifts on %s.".formatted(agent.name(), Words.day(shift.workDay())),
                        shift.interval());
            }
        }
    }

    private void enoughRestBetweenShifts(List<Shift> shifts) {
        for (int i = 1; i < shifts.size(); i++) {
            Shift before = shifts.get(i - 1);
            Shift after = shifts.get(i);
            Duration rest = Duration.between(before.to(), after.from());
            if ((isInPeriod(before) || isInPeriod(after)) && rest.compareTo(contract.rest()) < 0) {
                broken(
                        "Enough rest between shifts",
                        rest.isNegative()
                                ? "%s has shifts that overlap on %s."
                                        .formatted(agent.name(), Words.time(after.from(), agent.zone()))
                                : "%s has %s between %s and %s; the contract asks for %s."
                                        .formatted(
                                                agent.name(),
                                                Words.length(rest),
                                                Words.time(before.to(), agent.zone()),
                                                Words.time(after.from(), agent.zone()),
                                                Words.length(contract.rest())),
                        Interval.between(before.from(), after.to()));
            }
        }
    }

    private void weeklyHoursWithinTheContract(List<Shift> shifts) {
        Map<LocalDate, List<Shift>> weeks = shifts.stream()
                .collect(Collectors.groupingBy(
                        shift -> Week.of(shift.workDay()).monday(), TreeMap::new, Collectors.toList()));
        weeks.forEach((monday, ofWeek) -> {
            Duration paid = ofWeek.stream().map(Shift::paid).reduce(Duration.ZERO, Duration::plus);
            if (ofWeek.stream().anyMatch(this::isInPeriod)
                    && paid.compareTo(contract.week().most()) > 0) {
                broken(
                        "Weekly hours within the contract",
                        "%s has %s in the week of %s; the contract allows %s."
                                .formatted(
                                        agent.name(),
                                        Words.length(paid),
                                        Words.day(monday),
                                        Words.length(contract.week().most())),
                        span(ofWeek));
            }
        });
    }

    private void notTooManyDaysInARow(List<Shift> shifts) {
        List<Shift> run = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            run.add(shifts.get(i));
            boolean ends = i + 1 == shifts.size()
                    || shifts.get(i + 1)
                            .workDay()
                            .isAfter(shifts.get(i).workDay().plusDays(1));
            if (ends) {
                judgeRun(run);
                run.clear();
            }
        }
    }

    private void judgeRun(List<Shift> run) {
        long days = run.stream().map(Shift::workDay).distinct().count();
        if (days > contract.mostDaysInARow() && run.stream().anyMatch(this::isInPeriod)) {
            broken(
                    "Not too many days in a row",
                    "%s works %s in a row from %s; the contract allows %d."
                            .formatted(
                                    agent.name(),
                                    Words.count(days, "day"),
                                    Words.day(run.getFirst().workDay()),
                                    contract.mostDaysInARow()),
                    span(run));
        }
    }

    private void enoughFreeWeekends(List<Shift> shifts) {
        List<Shift> atWeekends = shifts.stream()
                .filter(this::isInPeriod)
                .filter(shift -> shift.workDay().getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue())
                .toList();
        TreeSet<LocalDate> weekends = atWeekends.stream()
                .map(shift -> Week.of(shift.workDay()).monday())
                .collect(Collectors.toCollection(TreeSet::new));
        if (weekends.size() > contract.mostWeekends() && atWeekends.stream().anyMatch(this::isInPeriod)) {
            broken(
                    "Enough free weekends",
                    "%s works %s; the contract allows %d."
                            .formatted(agent.name(), Words.count(weekends.size(), "weekend"), contract.mostWeekends()),
                    span(atWeekends));
        }
    }

    private boolean isInPeriod(Shift shift) {
        return problem.period().contains(shift.workDay());
    }

    private static Interval span(List<Shift> shifts) {
        return Interval.between(shifts.getFirst().from(), shifts.getLast().to());
    }

    private void broken(String rule, String what, Interval when) {
        findings.add(
                new Finding(Finding.Kind.BROKEN_RULE, rule, "%s: %s".formatted(rule, what), agent.id(), null, when));
    }
}
