package dev.muster.scheduler.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.scheduler.Problems;
import dev.muster.scheduler.ScheduleProblem;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RotaTest {

    @Test
    void changesOneByOneCostWhatAllAtOnceCost() {
        ScheduleProblem problem = Problems.contactCentre(12, 9, 4, 0.9, 3);
        Rota changed = new Rota(new Board(problem));
        new FirstRoster(changed, () -> false).build(1);
        Neighbours neighbours = new Neighbours(changed);
        Random random = new Random(1);

        for (int i = 0; i < 2_000; i++) {
            neighbours.next(random).forEach(step -> changed.change(step.slot(), step.next()));
        }

        Rota fresh = new Rota(new Board(problem));
        fresh.reset(changed.chosen());
        assertThat(fresh.complete()).isEqualTo(changed.complete());
        assertThat(fresh.kind()).isEqualTo(changed.kind());
        assertThat(fresh.broken()).isEqualTo(changed.broken());
    }

    @Test
    void movesBreakNoRule() {
        Rota rota = new Rota(new Board(Problems.contactCentre(12, 9, 4, 0.9, 3)));
        new FirstRoster(rota, () -> false).build(1);
        Neighbours neighbours = new Neighbours(rota);
        Random random = new Random(2);

        for (int i = 0; i < 2_000; i++) {
            neighbours.next(random).forEach(step -> rota.change(step.slot(), step.next()));

            assertThat(rota.broken()).isZero();
        }
    }

    @Test
    void proposingAMoveChangesNothing() {
        Rota rota = new Rota(new Board(Problems.contactCentre(12, 9, 4, 0.9, 3)));
        new FirstRoster(rota, () -> false).build(1);
        List<@Nullable Pattern> before = rota.chosen();
        long cost = rota.complete();
        Neighbours neighbours = new Neighbours(rota);
        Random random = new Random(3);

        for (int i = 0; i < 500; i++) {
            neighbours.next(random);
        }

        assertThat(rota.chosen()).isEqualTo(before);
        assertThat(rota.complete()).isEqualTo(cost);
    }
}
