package dev.muster.forecasting.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.forecasting.Distribution;
import org.junit.jupiter.api.Test;

class CountsTest {

    /// Poisson of mean 4: P(N ≤ 3) = 0.433, P(N ≤ 4) = 0.629, P(N ≤ 7) = 0.949, P(N ≤ 8) = 0.979 (tables).
    @Test
    void withoutDoubtCountsArePoisson() {
        Distribution four = Counts.about(4, 0);

        assertThat(four.quantile(0.40)).isEqualTo(3);
        assertThat(four.quantile(0.60)).isEqualTo(4);
        assertThat(four.quantile(0.95)).isEqualTo(8);
        assertThat(four.quantile(0.975)).isEqualTo(8);
    }

    /// With a doubt of 1 they are geometric: P(N ≤ n) = 1 − (m / (1 + m))^(n + 1).
    @Test
    void withADoubtOfOneCountsAreGeometric() {
        Distribution geometric = Counts.about(9, 1);

        for (double level : new double[] {0.25, 0.5, 0.9, 0.975}) {
            double exact = Math.ceil(Math.log(1 - level) / Math.log(0.9) - 1);
            assertThat(geometric.quantile(level)).isEqualTo(exact);
        }
    }

    @Test
    void expansionContinuesTheSum() {
        Distribution below = Counts.about(29.99, 0.02);
        Distribution above = Counts.about(30.01, 0.02);

        for (double level : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
            assertThat(above.quantile(level)).isCloseTo(below.quantile(level), within(1.0));
        }
    }
}
