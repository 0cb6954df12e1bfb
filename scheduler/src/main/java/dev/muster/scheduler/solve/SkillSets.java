package dev.muster.scheduler.solve;

import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Demand;
import java.util.ArrayList;
import java.util.List;

/// The skills that are needed, as bits, and the sets of them that people have.
final class SkillSets {

    private final List<SkillId> skills;
    private final List<Long> sets = new ArrayList<>();

    /// @param demand for at most [dev.muster.scheduler.ScheduleProblem#MOST_SKILLS] skills, one bit each
    SkillSets(Demand demand) {
        skills = List.copyOf(demand.skills());
    }

    List<SkillId> skills() {
        return skills;
    }

    /// The number of the agent's set, made on first sight; -1 where he has no skill that is needed.
    int setOf(Agent agent) {
        long mask = 0;
        for (int k = 0; k < skills.size(); k++) {
            if (agent.skills().containsKey(skills.get(k))) {
                mask |= 1L << k;
            }
        }
        if (mask == 0) {
            return -1;
        }
        if (!sets.contains(mask)) {
            sets.add(mask);
        }
        return sets.indexOf(mask);
    }

    /// The sets seen, as bits of their skills.
    long[] masks() {
        return sets.stream().mapToLong(Long::longValue).toArray();
    }
}
