package dev.muster.console.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Contract;
import dev.muster.scheduler.roster.Window;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SameMixTest {

    private static final List<Agent> TEN = IntStream.range(0, 10)
            .mapToObj(i -> new Agent(
                    new AgentId("a-" + i),
                    i < 5 ? "early" : "late",
                    ZoneOffset.UTC,
                    Map.of(new SkillId("all"), 1.0),
                    Contract.fullTime(Window.of("06:00", "22:00"))))
            .toList();

    @Test
    void leavesTheSamePeopleForTheSameNumber() {
        assertThat(SameMix.of(TEN, 10)).isEqualTo(TEN);
    }

    @Test
    void thinsOutEvenly() {
        assertThat(SameMix.of(TEN, 4)).extracting(Agent::name).containsExactly("early", "early", "late", "late");
    }

    @Test
    void repeatsEvenlyUnderNewIds() {
        List<Agent> mix = SameMix.of(TEN, 24);

        assertThat(mix).extracting(Agent::id).doesNotHaveDuplicates().hasSize(24);
        assertThat(mix).filteredOn(agent -> agent.name().equals("early")).hasSize(12);
    }
}
