package dev.muster.sql.directory;

import dev.muster.forecasting.SkillId;
import dev.muster.sql.Words;

/// What a person can be able to do.
public record Skill(SkillId id, String name) {

    public Skill {
        Words.requireName("Skill", name);
    }
}
