package dev.muster.scheduler;

import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.given;
import static dev.muster.scheduler.Sample.shift;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.Sample.Draft;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Rosters with exactly one rule broken each.
///
/// @param problem what was asked
/// @param roster  what breaks it
public record Planted(ScheduleProblem problem, Roster roster) {

    public static Planted nothing() {
        return of(ana(), shift(ana(), MONDAY), shift(ana(), MONDAY.plusDays(1), "10:00"));
    }

    public static Planted startsOnAnotherDay() {
        Agent night = unbroken(Window.of("20:00", "12:00"));
        Shift late = new Draft(night, MONDAY.plusDays(1), "01:00").work(480).shift();
        return of(night, new Shift(night.id(), MONDAY, late.segments()));
    }

    public static Planted outsideTheHours() {
        return of(ana(), shift(ana(), MONDAY, "05:45"));
    }

    public static Planted tooLong() {
        Agent agent = unbroken(Window.of("06:00", "22:00"));
        return of(agent, new Draft(agent, MONDAY, "09:00").work(495).shift());
    }

    public static Planted offTheStep() {
        return of(ana(), shift(ana(), MONDAY, "09:07"));
    }

    public static Planted betweenTheLengths() {
        Agent agent = unbroken(Window.of("06:00", "22:00"));
        Agent partTime = agent.withContract(agent.contract().withShift(Bounds.hours(4, 6)));
        return of(partTime, new Draft(partTime, MONDAY, "09:00").work(285).shift());
    }

    public static Planted onADayOff() {
        return of(ana().withDaysOff(Set.of(MONDAY)), shift(ana(), MONDAY));
    }

    public static Planted inTimeOff() {
        Shift shift = shift(ana(), MONDAY);
        Interval hour = new Interval(shift.to().minus(Duration.ofHours(1)), Duration.ofHours(2));
        return of(ana().withTimeOff(List.of(hour)), shift);
    }

    public static Planted aSkillNotHeld() {
        Agent agent = unbroken(Window.of("06:00", "22:00"));
        return of(
                agent,
                new Draft(agent, MONDAY, "09:00")
                        .work(240)
                        .work(240, new SkillId("fax"))
                        .shift());
    }

    public static Planted noLunch() {
        return of(
                ana(),
                new Draft(ana(), MONDAY, "09:00")
                        .work(120)
                        .rest(15, ActivityKind.BREAK)
                        .work(345)
                        .shift());
    }

    public static Planted lunchTooLate() {
        return of(
                ana(),
                new Draft(ana(), MONDAY, "09:00")
                        .work(120)
                        .rest(15, ActivityKind.BREAK)
                        .work(150)
                        .rest(30, ActivityKind.LUNCH)
                        .work(60)
                        .rest(15, ActivityKind.BREAK)
                        .work(120)
                        .shift());
    }

    public static Planted noSecondBreak() {
        return of(
                ana(),
                new Draft(ana(), MONDAY, "09:00")
                        .work(120)
                        .rest(15, ActivityKind.BREAK)
                        .work(105)
                        .rest(30, ActivityKind.LUNCH)
                        .work(240)
                        .shift());
    }

    public static Planted twoShiftsADay() {
        Agent agent = ana().withContract(ana().contract()
                .withShift(Bounds.hours(2, 8))
                .withRest(Duration.ofHours(1))
                .withRules(ShiftRules.UNBROKEN));
        return of(
                agent,
                new Draft(agent, MONDAY, "08:00").work(120).shift(),
                new Draft(agent, MONDAY, "12:00").work(120).shift());
    }

    public static Planted tooLittleRest() {
        return of(ana(), shift(ana(), MONDAY, "12:30"), shift(ana(), MONDAY.plusDays(1), "06:00"));
    }

    /// Before the period, so that the shift that breaks the rest was not planned.
    public static Planted tooLittleRestAfterAGivenShift() {
        Shift before = shift(ana(), MONDAY.minusDays(1), "12:30");
        ScheduleProblem problem = given(Sample.problem(ana()), before);
        return new Planted(problem, Sample.roster(problem, shift(ana(), MONDAY, "06:00")));
    }

    public static Planted tooManyWeeklyHours() {
        Agent agent = ana().withContract(ana().contract().withWeek(Bounds.hours(0, 30)));
        return of(agent, days(MONDAY, 4));
    }

    public static Planted tooManyDaysInARow() {
        return of(ana(), days(MONDAY.plusDays(2), 6));
    }

    public static Planted tooManyWeekends() {
        Agent agent = ana().withContract(ana().contract().withMostWeekends(1));
        return of(agent, shift(agent, MONDAY.plusDays(5)), shift(agent, MONDAY.plusDays(13)));
    }

    public static Planted aGivenShiftIsGone() {
        ScheduleProblem problem = given(Sample.problem(ana()), shift(ana(), MONDAY));
        return new Planted(problem, Sample.roster(problem));
    }

    public static Planted aStranger() {
        ScheduleProblem problem = Sample.problem();
        return new Planted(problem, Sample.roster(problem, shift(ana(), MONDAY)));
    }

    private static Agent unbroken(Window hours) {
        return Sample.agent("Ana", Contract.fullTime(hours).withRules(ShiftRules.UNBROKEN));
    }

    private static Shift[] days(LocalDate from, int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> shift(ana(), from.plusDays(day)))
                .toArray(Shift[]::new);
    }

    private static Planted of(Agent agent, Shift... shifts) {
        ScheduleProblem problem = Sample.problem(agent);
        return new Planted(problem, Sample.roster(problem, shifts));
    }
}
