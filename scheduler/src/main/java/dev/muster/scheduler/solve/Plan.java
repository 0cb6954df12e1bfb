package dev.muster.scheduler.solve;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All turns: Timefold's planning solution. Its copies share one [Rota], which follows the copy the search
/// works on.
@PlanningSolution
public class Plan {

    static final String PATTERNS = "patterns";

    @PlanningEntityCollectionProperty
    private List<Turn> turns = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftScore score;

    private @Nullable Rota rota;

    private @Nullable Stop stop;

    /// For Timefold's copies.
    public Plan() {}

    Plan(Rota rota, Stop stop) {
        this.rota = rota;
        this.stop = stop;
        for (Slot slot : rota.board().slots()) {
            turns.add(new Turn(slot.index(), rota.pattern(slot)));
        }
    }

    public List<Turn> getTurns() {
        return turns;
    }

    public void setTurns(List<Turn> turns) {
        this.turns = turns;
    }

    @ValueRangeProvider(id = PATTERNS)
    public AnyPattern getPatterns() {
        return new AnyPattern();
    }

    List<@Nullable Pattern> chosen() {
        List<@Nullable Pattern> chosen = new ArrayList<>(turns.size());
        turns.forEach(turn -> chosen.add(turn.chosen()));
        return chosen;
    }

    Rota rota() {
        return Objects.requireNonNull(rota);
    }

    Stop stop() {
        return Objects.requireNonNull(stop);
    }

    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }
}
