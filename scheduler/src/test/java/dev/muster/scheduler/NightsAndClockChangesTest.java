package dev.muster.scheduler;

import static dev.muster.scheduler.Sample.BERLIN;
import static dev.muster.scheduler.Sample.SMS;
import static dev.muster.scheduler.Sample.demand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NightsAndClockChangesTest {

    private static final Window NIGHT = Window.of("22:00", "06:00");

    @Test
    void aNightIntoSummerTimeHasSevenPaidHours() {
        Solution solution = nights(LocalDate.of(2026, 3, 26));

        assertThat(paidOn(solution, LocalDate.of(2026, 3, 27))).isEqualTo(Duration.ofHours(8));
        assertThat(paidOn(solution, LocalDate.of(2026, 3, 28))).isEqualTo(Duration.ofHours(7));
        assertThat(paidOn(solution, LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void aNightOutOfSummerTimeHasNinePaidHours() {
        Solution solution = nights(LocalDate.of(2026, 10, 22));

        assertThat(paidOn(solution, LocalDate.of(2026, 10, 23))).isEqualTo(Duration.ofHours(8));
        assertThat(paidOn(solution, LocalDate.of(2026, 10, 24))).isEqualTo(Duration.ofHours(9));
        assertThat(paidOn(solution, LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void nightsPassMidnightAndCoverBothDays() {
        Solution solution = nights(LocalDate.of(2026, 6, 1));

        assertThat(solution.coverage().totalMissing()).isZero();
        assertThat(solution.roster().shifts())
                .isNotEmpty()
                .allMatch(shift -> shift.to()
                        .atZone(BERLIN)
                        .toLocalDate()
                        .equals(shift.workDay().plusDays(1)));
    }

    @Test
    void aRoundTheClockRosterOverEitherChangeIsLegal() {
        for (LocalDate from : List.of(LocalDate.of(2026, 3, 26), LocalDate.of(2026, 10, 22))) {
            List<Agent> agents = IntStream.range(0, 12)
                    .mapToObj(i -> Sample.agent("agent" + i, Contract.fullTime(Window.of("06:00", "06:00"))))
                    .toList();
            Demand always = demand(SMS, from.atStartOfDay(BERLIN).toInstant(), 96 * 6, 1);
            ScheduleProblem problem = new ScheduleProblem(new Period(from, 6), BERLIN, agents, always, List.of(), 1);

            Solution solution = new ScheduleSolver().solve(problem, Limit.steps(1_000), progress -> {});

            assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
            assertThat(solution.findings()).allMatch(finding -> !finding.rule().contains("rest"));
            assertThat(solution.coverage().share()).isGreaterThan(0.93);
        }
    }

    /// Five nights with one person needed from 22:00 to 06:00 each, and two who could.
    private static Solution nights(LocalDate from) {
        Contract contract = Contract.fullTime(NIGHT).withRules(ShiftRules.UNBROKEN);
        List<Agent> agents = List.of(Sample.agent("Ana", contract), Sample.agent("Ben", contract));
        Instant start = from.atTime(22, 0).atZone(BERLIN).toInstant();
        Instant end = from.plusDays(5).atTime(6, 0).atZone(BERLIN).toInstant();
        double[] row = new double[(int) (Duration.between(start, end).toMinutes() / 15)];
        for (int q = 0; q < row.length; q++) {
            int hour = start.plusSeconds(900L * q).atZone(BERLIN).getHour();
            row[q] = hour >= 22 || hour < 6 ? 1 : 0;
        }
        ScheduleProblem problem = new ScheduleProblem(
                new Period(from, 5), BERLIN, agents, Demand.of(start, Map.of(SMS, row)), List.of(), 1);
        Solution solution = new ScheduleSolver().solve(problem, Limit.steps(500), progress -> {});
        assertThat(RosterCheck.brokenRules(problem, solution.roster())).isEmpty();
        assertThat(solution.coverage().totalMissing()).isZero();
        return solution;
    }

    private static Duration paidOn(Solution solution, LocalDate day) {
        return solution.roster().on(day).stream().map(Shift::paid).findFirst().orElseThrow();
    }
}
