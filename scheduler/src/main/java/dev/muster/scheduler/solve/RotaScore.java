package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells Timefold what the [Rota] costs: legal, then complete, then kind.
public final class RotaScore implements IncrementalScoreCalculator<Plan, HardMediumSoftScore> {

    private @Nullable Rota rota;

    /// For Timefold, which makes it by reflection.
    public RotaScore() {}

    @Override
    public void resetWorkingSolution(Plan plan) {
        rota = plan.rota();
        plan.rota().reset(plan.chosen());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        // The rota knows what stands there; it changes afterwards, by what differs only.
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        Turn turn = (Turn) entity;
        Rota now = rota();
        now.change(now.slot(turn.index()), turn.chosen());
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        Rota now = rota();
        return HardMediumSoftScore.of(-now.broken(), -now.complete(), -now.kind());
    }

    private Rota rota() {
        return Objects.requireNonNull(rota);
    }
}
