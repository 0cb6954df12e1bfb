package dev.muster.forecasting.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlidingRegressionTest {

    /// Every fifth row says nothing; the others lie on 2x + 3y, all but exactly.
    private static final class Line implements SlidingRegression.Rows {

        private final double[] x;
        private final double[] y;

        Line(int size) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(1);
            this.x = random.doubles(size, -1, 1).toArray();
            this.y = random.doubles(size, -1, 1).toArray();
        }

        @Override
        public double @Nullable [] at(int row) {
            return row % 5 == 0 ? null : new double[] {x[row], y[row]};
        }

        @Override
        public double explained(int row) {
            return 2 * x[row] + 3 * y[row] + 0.1 * Math.sin(row);
        }
    }

    @Test
    void aWindowThatWasMovedTellsWhatAFreshOneDoes() {
        Line line = new Line(500);
        SlidingRegression moved = new SlidingRegression(2, line);
        double[] ridge = {0.1, 0.1};

        for (int back = 0; back < 300; back++) {
            moved.moveTo(300 - back, 480 - back);
            SlidingRegression fresh = new SlidingRegression(2, line);
            fresh.moveTo(300 - back, 480 - back);

            assertThat(moved.count()).isEqualTo(fresh.count());
            assertThat(moved.solved(ridge)).containsExactly(fresh.solved(ridge), within(1e-9));
        }
    }

    @Test
    void whatTheRowsLieOnIsFound() {
        SlidingRegression regression = new SlidingRegression(2, new Line(500));

        regression.moveTo(0, 500);

        assertThat(regression.solved(new double[2])).containsExactly(new double[] {2, 3}, within(0.02));
    }
}
