package dev.muster.scheduler.solve;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A move: other shifts for some turns, all at once.
final class ChangeTurns implements Move<Plan> {

    /// One turn and what it becomes, null for a free day.
    record Change(Turn turn, @Nullable Pattern next) {}

    private static final PlanningVariableMetaModel<Plan, Turn, Pattern> PATTERN = PlanningSolutionMetaModel.of(
                    Plan.class, Turn.class)
            .genuineEntity(Turn.class)
            .basicVariable(Turn.PATTERN, Pattern.class);

    private final List<Change> changes;

    ChangeTurns(List<Change> changes) {
        this.changes = changes;
    }

    @Override
    public void execute(MutableSolutionView<Plan> view) {
        for (Change change : changes) {
            Pattern next = change.next();
            view.changeVariable(PATTERN, change.turn(), next == null ? Pattern.FREE : next);
        }
    }
}
