package dev.muster.scheduler;

import static dev.muster.scheduler.Sample.CHAT;
import static dev.muster.scheduler.Sample.MONDAY;
import static dev.muster.scheduler.Sample.SMS;
import static dev.muster.scheduler.Sample.ana;
import static dev.muster.scheduler.Sample.demand;
import static dev.muster.scheduler.Sample.shift;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Preferences;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.WorkedTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleSolverTest {

    private static final Instant NINE = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void aContactCentreIsCoveredLegally() {
        ScheduleProblem problem = Problems.contactCentre(30, 7, 4, 0.8, 7);

        Solution solution = solve(problem, 3_000);

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(solution.isLegal()).isTrue();
        assertThat(solution.cost().isLegal()).isTrue();
        assertThat(solution.coverage().share()).isGreaterThan(0.95);
    }

    @Test
    void aBankIsCoveredLegally() {
        ScheduleProblem problem = Problems.bank(100, 5, 25, 3);

        Solution solution = solve(problem, 1_000);

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(solution.coverage().share()).isGreaterThan(0.999);
    }

    @Test
    void theSameSeedGivesTheSameRoster() {
        ScheduleProblem problem = Problems.contactCentre(15, 7, 3, 0.9, 5);

        assertThat(solve(problem, 500).roster()).isEqualTo(solve(problem, 500).roster());
    }

    @Test
    void searchingOnlyImproves() {
        ScheduleProblem problem = Problems.contactCentre(15, 7, 3, 0.9, 5);
        List<Double> costs = new ArrayList<>();

        new ScheduleSolver()
                .solve(
                        problem,
                        Limit.steps(2_000),
                        progress -> costs.add(progress.cost().complete()));

        assertThat(costs).isNotEmpty().isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void progressCarriesALegalRoster() {
        ScheduleProblem problem = Problems.contactCentre(15, 7, 3, 0.9, 5);
        List<Progress> seen = new ArrayList<>();

        new ScheduleSolver().solve(problem, Limit.steps(100), seen::add);

        assertThat(RosterCheck.brokenRules(problem, seen.getFirst().roster().get()))
                .isEmpty();
    }

    @Test
    void aQuarterOfSeveralSkillsIsNeverCountedTwice() {
        ScheduleProblem problem = Problems.contactCentre(20, 5, 5, 1.2, 11);

        Solution solution = solve(problem, 1_000);

        Demand demand = problem.demand();
        for (int q = 0; q < demand.size(); q++) {
            int quarter = q;
            double counted = demand.skills().stream()
                    .mapToDouble(skill -> solution.coverage().rostered(skill, quarter))
                    .sum();
            long there = solution.roster().shifts().stream()
                    .flatMap(shift -> shift.segments().stream())
                    .filter(segment -> segment.kind().available())
                    .filter(segment ->
                            segment.interval().contains(demand.quarter(quarter).start()))
                    .count();
            assertThat(Math.round(counted)).isLessThanOrEqualTo(there);
        }
    }

    @Test
    void onePersonWithTwoSkillsCoversOneOfThem() {
        Demand both = Demand.of(NINE, Map.of(SMS, new double[] {1}, CHAT, new double[] {1}));

        Solution solution = solve(withDemand(Sample.problem(ana()), both), 200);

        assertThat(solution.coverage().totalMissing()).isEqualTo(1);
        assertThat(solution.coverage().share()).isEqualTo(0.5);
    }

    @Test
    void shiftsBeforeThePeriodCountForRest() {
        Shift before = shift(ana(), MONDAY.minusDays(1), "13:00");
        ScheduleProblem open = withDemand(Sample.problem(ana()), demand(SMS, NINE.minusSeconds(10_800), 32, 1));
        ScheduleProblem problem = Sample.given(open, before);

        Solution solution = solve(problem, 300);

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(solution.roster().on(MONDAY).getFirst().from())
                .isAfterOrEqualTo(before.to().plus(Duration.ofHours(11)));
        assertThat(solve(open, 300).coverage().share())
                .isGreaterThan(solution.coverage().share());
    }

    @Test
    void shiftsBeforeThePeriodCountForDaysInARowAndWeeklyHours() {
        LocalDate thursday = MONDAY.plusDays(3);
        Shift[] before = {shift(ana(), MONDAY), shift(ana(), MONDAY.plusDays(1)), shift(ana(), MONDAY.plusDays(2))};
        Demand always = demand(SMS, Instant.parse("2026-03-05T00:00:00Z"), 96 * 4, 1);
        ScheduleProblem problem =
                new ScheduleProblem(new Period(thursday, 4), Sample.BERLIN, List.of(ana()), always, List.of(before), 1);

        Solution solution = solve(problem, 300);

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(solution.roster().shifts()).hasSize(2);
    }

    @Test
    void aNightBeforeThePeriodCoversItsFirstMorning() {
        Shift night =
                new Sample.Draft(ana(), MONDAY.minusDays(1), "22:00").work(480).shift();
        ScheduleProblem open = withDemand(Sample.problem(), demand(SMS, Instant.parse("2026-03-01T23:00:00Z"), 24, 1));

        assertThat(solve(Sample.given(open, night), 10).coverage().totalMissing())
                .isZero();
        assertThat(solve(open, 10).coverage().totalMissing()).isEqualTo(24);
    }

    @Test
    void givenShiftsInsideThePeriodStay() {
        Shift pinned = new Sample.Draft(ana(), MONDAY, "10:00").work(77).shift();
        ScheduleProblem problem = Sample.given(withDemand(Sample.problem(ana()), demand(SMS, NINE, 96 * 7, 1)), pinned);

        Solution solution = solve(problem, 300);

        assertThat(solution.roster().on(MONDAY)).containsExactly(pinned);
        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
    }

    @Test
    void timeOffStaysFree() {
        ScheduleProblem problem =
                withDemand(Sample.problem(ana().withDaysOff(Set.of(MONDAY))), demand(SMS, NINE, 96 * 7, 1));

        Solution solution = solve(problem, 300);

        assertThat(solution.roster().on(MONDAY)).isEmpty();
        assertThat(solution.roster().shifts()).isNotEmpty();
    }

    @Test
    void tooFewPeopleGetTheBestPartialRoster() {
        ScheduleProblem problem = withDemand(Sample.problem(ana()), demand(SMS, NINE, 96 * 7, 5));

        Solution solution = solve(problem, 300);

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(WorkedTime.of(solution.roster(), problem.agents()).getFirst().shifts())
                .isEqualTo(10);
        assertThat(solution.findings()).isNotEmpty().allMatch(finding -> finding.kind() == Finding.Kind.UNCOVERED);
    }

    @Test
    void nobodyThereIsACleanResult() {
        Solution solution = solve(withDemand(Sample.problem(), demand(SMS, NINE, 4, 1)), 100);

        assertThat(solution.roster().shifts()).isEmpty();
        assertThat(solution.coverage().share()).isZero();
        assertThat(solution.findings()).hasSize(1);
    }

    @Test
    void nobodyNeededIsACleanResult() {
        Solution solution = solve(Sample.problem(ana()), 100);

        assertThat(solution.coverage().share()).isEqualTo(1);
        assertThat(solution.findings()).isEmpty();
    }

    @Test
    void aSkillNobodyHasIsUncoveredAndSaidSo() {
        Demand fax = demand(new SkillId("fax"), NINE, 4, 1);

        Solution solution = solve(withDemand(Sample.problem(ana()), fax), 100);

        assertThat(solution.findings())
                .singleElement()
                .extracting(Finding::sentence)
                .asString()
                .contains("fax lacks up to 1 person");
    }

    @Test
    void aStopBeforeTheBeginningStillGivesALegalRoster() {
        ScheduleProblem problem = Problems.contactCentre(15, 7, 3, 0.9, 5);
        ScheduleSolver solver = new ScheduleSolver();
        solver.stop();

        Solution solution = solver.solve(problem, Limit.time(Duration.ofHours(1)), progress -> {});

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
    }

    @Test
    void aStopFromProgressEndsTheSearch() {
        ScheduleProblem problem = Problems.contactCentre(15, 7, 3, 0.9, 5);
        ScheduleSolver solver = new ScheduleSolver();

        Solution solution = solver.solve(problem, Limit.time(Duration.ofHours(1)), progress -> solver.stop());

        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
    }

    @Test
    void preferencesAreKeptWhereTheyCostNothing() {
        Contract onDemand = ana().contract().withWeek(Bounds.hours(0, 40)).withRules(ShiftRules.UNBROKEN);
        Agent free = Sample.agent("Ana", onDemand).withPreferences(new Preferences(Set.of(DayOfWeek.MONDAY), null));
        Agent other = Sample.agent("Ben", onDemand);
        ScheduleProblem problem = withDemand(Sample.problem(free, other), demand(SMS, NINE, 32, 1));

        Solution solution = solve(problem, 2_000);

        Set<LocalDate> days =
                solution.roster().of(free.id()).stream().map(Shift::workDay).collect(Collectors.toSet());
        assertThat(solution.cost().preferences()).isZero();
        assertThat(days).doesNotContain(MONDAY);
    }

    private static ScheduleProblem withDemand(ScheduleProblem problem, Demand demand) {
        return new ScheduleProblem(
                problem.period(), problem.zone(), problem.agents(), demand, problem.given(), problem.seed());
    }

    private static Solution solve(ScheduleProblem problem, int steps) {
        return new ScheduleSolver().solve(problem, Limit.steps(steps), progress -> {});
    }
}
