package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadcountBoundTest {

    private static final SkillId ALL = new SkillId("all");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void isThePeakWhereEverybodyCouldBeThere() {
        assertThat(bound(demand(36, 37, 7), agents(3, "06:00", "22:00"))).isCloseTo(7, within(1e-9));
    }

    @Test
    void doublesThePeakWhereHalfOfThemCouldBeThere() {
        List<Agent> half = List.of(agent("early", "06:00", "14:00"), agent("late", "14:00", "22:00"));

        assertThat(bound(demand(36, 37, 7), half)).isCloseTo(14, within(1e-9));
    }

    @Test
    void isWhatTheHoursTakeWhereThosePressMore() {
        double thirtyTwoHours = bound(demand(24, 88, 2), agents(3, "06:00", "22:00"));

        assertThat(thirtyTwoHours).isCloseTo(32 / 8.0, within(1e-9));
    }

    @Test
    void isInfiniteOutsideEverybodysHours() {
        assertThat(bound(demand(0, 1, 1), agents(3, "06:00", "22:00"))).isInfinite();
    }

    private static double bound(Demand demand, List<Agent> agents) {
        return new HeadcountBound(demand, new Period(MONDAY, 1), agents).people();
    }

    private static Demand demand(int from, int to, double people) {
        double[] quarters = new double[96];
        IntStream.range(from, to).forEach(i -> quarters[i] = people);
        return Demand.of(MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant(), Map.of(ALL, quarters));
    }

    private static List<Agent> agents(int count, String earliest, String latest) {
        return IntStream.range(0, count)
                .mapToObj(i -> agent("a-" + i, earliest, latest))
                .toList();
    }

    private static Agent agent(String id, String earliest, String latest) {
        Contract contract = Contract.fullTime(Window.of(earliest, latest));
        return new Agent(new AgentId(id), id, ZoneOffset.UTC, Map.of(ALL, 1.0), contract);
    }
}
