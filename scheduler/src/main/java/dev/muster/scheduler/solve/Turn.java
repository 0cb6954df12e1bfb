package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/// What one person does on one day: Timefold's planning entity. All that is fixed about it lies in its [Slot].
@PlanningEntity
public class Turn {

    static final String PATTERN = "pattern";

    private int index;

    @PlanningVariable(valueRangeProviderRefs = Plan.PATTERNS)
    private Pattern pattern = Pattern.FREE;

    /// For Timefold's copies.
    public Turn() {}

    Turn(int index, @Nullable Pattern chosen) {
        this.index = index;
        this.pattern = chosen == null ? Pattern.FREE : chosen;
    }

    int index() {
        return index;
    }

    /// The shift, null on a free day.
    @Nullable
    Pattern chosen() {
        return pattern == Pattern.FREE ? null : pattern;
    }

    public Pattern getPattern() {
        return pattern;
    }

    public void setPattern(Pattern pattern) {
        this.pattern = pattern;
    }
}
