package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.scheduler.roster.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedTimesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final SkillId ALL = new SkillId("all");
    private static final Agent ANA = new Agent(
            new AgentId("ana"),
            "Ana",
            ZoneOffset.UTC,
            Map.of(ALL, 1.0),
            Contract.fullTime(Window.of("00:00", "00:00")));

    @Test
    void keepPeopleOffBeforeOpeningAndAfterClosing() {
        List<Agent> agents = new ClosedTimes(openFrom(28, 86)).keepOff(List.of(ANA), List.of());

        assertThat(agents.getFirst().timeOff()).containsExactly(quarters(0, 28), quarters(86, 96));
    }

    @Test
    void letShiftsSpanAnHourOfClosing() {
        List<Agent> agents = new ClosedTimes(openFrom(0, 48, 52, 96)).keepOff(List.of(ANA), List.of());

        assertThat(agents.getFirst().timeOff()).isEmpty();
    }

    @Test
    void countOnlyWhatAPersonCanServe() {
        Agent other =
                new Agent(new AgentId("ben"), "Ben", ZoneOffset.UTC, Map.of(new SkillId("other"), 1.0), ANA.contract());

        List<Agent> agents = new ClosedTimes(openFrom(28, 86)).keepOff(List.of(other), List.of());

        assertThat(agents.getFirst().timeOff()).containsExactly(quarters(0, 96));
    }

    @Test
    void giveWayToShiftsThatStand() {
        Shift early = new Shift(
                ANA.id(),
                MONDAY,
                List.of(new Segment(quarters(20, 24).start(), quarters(20, 24).end(), ActivityKind.TRAINING, null)));

        List<Agent> agents = new ClosedTimes(openFrom(28, 86)).keepOff(List.of(ANA), List.of(early));

        assertThat(agents.getFirst().timeOff()).containsExactly(quarters(86, 96));
    }

    private static Demand openFrom(int... edges) {
        double[] people = new double[96];
        for (int i = 0; i < edges.length; i += 2) {
            IntStream.range(edges[i], edges[i + 1]).forEach(quarter -> people[quarter] = 1);
        }
        return Demand.of(quarters(0, 1).start(), Map.of(ALL, people));
    }

    private static Interval quarters(int from, int to) {
        return Interval.between(
                MONDAY.atStartOfDay().plusMinutes(15L * from).toInstant(ZoneOffset.UTC),
                MONDAY.atStartOfDay().plusMinutes(15L * to).toInstant(ZoneOffset.UTC));
    }
}
