package dev.muster.console.planning;

import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.Agent;
import java.util.ArrayList;
import java.util.List;

/// More or fewer people like those there are: evenly thinned out, or evenly repeated under new ids.
final class SameMix {

    private SameMix() {}

    /// @param people at least one
    /// @param count how many are wanted, 1 or more
    static List<Agent> of(List<Agent> people, int count) {
        List<Agent> mix = new ArrayList<>();
        for (int round = 0; mix.size() < count; round++) {
            int wanted = Math.min(people.size(), count - round * people.size());
            for (int i = 0; i < wanted; i++) {
                Agent agent = people.get((int) ((long) i * people.size() / wanted));
                mix.add(round == 0 ? agent : again(agent, round, i));
            }
        }
        return mix;
    }

    private static Agent again(Agent agent, int round, int index) {
        return new Agent(
                new AgentId("further-%d-%d".formatted(round, index)),
                agent.name(),
                agent.zone(),
                agent.skills(),
                agent.contract(),
                agent.daysOff(),
                agent.timeOff(),
                agent.preferences());
    }
}
