package dev.muster.console.demo;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.SkillId;
import java.util.Map;

/// Somebody who answers customers in the simulated company.
///
/// @param name   given and family name
/// @param skills with proficiency, above 0 and at most 1
/// @param most   conversations at a time, whatever the channel allows
record Staff(AgentId id, String name, Map<SkillId, Double> skills, int most) {

    Staff {
        skills = Map.copyOf(skills);
    }

    String givenName() {
        return name.split(" ", 2)[0];
    }
}
