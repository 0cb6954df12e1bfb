package dev.muster.scheduler.explain;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import org.jspecify.annotations.Nullable;

/// One thing worth saying about a roster.
///
/// @param kind     what sort of thing
/// @param rule     the rule, named for the good state: "Enough rest between shifts"
/// @param sentence the whole of it in words, with names, values and the rule
/// @param agent    whom it is about, null where it is about nobody in particular
/// @param skill    the skill it is about, null where it is about none
/// @param when     the time it is about
public record Finding(
        Kind kind,
        String rule,
        String sentence,
        @Nullable AgentId agent,
        @Nullable SkillId skill,
        Interval when) {

    /// What sort of thing a finding is.
    public enum Kind {
        /// The roster must not be worked like this.
        BROKEN_RULE,
        /// People are missing.
        UNCOVERED
    }
}
