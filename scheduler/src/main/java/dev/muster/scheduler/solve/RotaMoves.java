package dev.muster.scheduler.solve;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Gives Timefold the problem's own moves, one after the other without end.
public final class RotaMoves implements MoveIteratorFactory<Plan, ChangeTurns> {

    private @Nullable Neighbours neighbours;

    /// For Timefold, which makes it by reflection.
    public RotaMoves() {}

    @Override
    public void phaseStarted(ScoreDirector<Plan> director) {
        neighbours = new Neighbours(director.getWorkingSolution().rota());
    }

    @Override
    public void phaseEnded(ScoreDirector<Plan> director) {
        neighbours = null;
    }

    @Override
    public long getSize(ScoreDirector<Plan> director) {
        return Math.max(1, director.getWorkingSolution().getTurns().size());
    }

    @Override
    public Iterator<ChangeTurns> createOriginalMoveIterator(ScoreDirector<Plan> director) {
        throw new UnsupportedOperationException("The moves of a rota must be selected at random.");
    }

    @Override
    public Iterator<ChangeTurns> createRandomMoveIterator(ScoreDirector<Plan> director, RandomGenerator random) {
        Plan plan = director.getWorkingSolution();
        Neighbours source = Objects.requireNonNull(neighbours);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public ChangeTurns next() {
                plan.stop().heed();
                List<Neighbours.Step> steps = source.next(random);
                return new ChangeTurns(steps.stream()
                        .map(step -> new ChangeTurns.Change(
                                plan.getTurns().get(step.slot().index()), step.next()))
                        .toList());
            }
        };
    }
}
