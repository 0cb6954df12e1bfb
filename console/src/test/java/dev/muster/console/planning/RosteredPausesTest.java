package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.ShiftRules;
import dev.muster.scheduler.roster.Window;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosteredPausesTest {

    private static final Contract EIGHT_HOURS = Contract.fullTime(Window.of("06:00", "22:00"));

    @Test
    void areTwoQuartersOfEightPaidHours() {
        assertThat(RosteredPauses.of(List.of(agent(EIGHT_HOURS))).share()).isEqualTo(0.5 / 8);
    }

    @Test
    void areNoneWhereShiftsHaveNoBreaks() {
        Agent agent = agent(EIGHT_HOURS.withRules(ShiftRules.UNBROKEN));

        assertThat(RosteredPauses.of(List.of(agent)).share()).isZero();
    }

    @Test
    void areNotTakenOffTwice() {
        RosteredPauses pauses = new RosteredPauses(0.0625);

        double atWork = pauses.atWork(70, new Shrinkage(0.30));

        assertThat(atWork).isCloseTo(93.75, within(1e-9));
        double paid = atWork / (1 - 0.0625);
        assertThat(paid).isCloseTo(new Shrinkage(0.30).gross(70), within(1e-9));
    }

    @Test
    void neverMakeFewerThanTheNetPeopleDo() {
        assertThat(new RosteredPauses(0.0625).atWork(70, Shrinkage.NONE)).isEqualTo(70);
    }

    private static Agent agent(Contract contract) {
        return new Agent(new AgentId("a"), "Ana", ZoneOffset.UTC, Map.of(new SkillId("all"), 1.0), contract);
    }
}
