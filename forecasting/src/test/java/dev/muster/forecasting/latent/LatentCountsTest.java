package dev.muster.forecasting.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatentCountsTest {

    /// Of one count the mode solves y − e^f = (f − m) / v, and the variance there is 1 / (1/v + e^f).
    @Test
    void oneCountHasTheModeOfItsOwnEquation() {
        LatentCounts seen = new LatentCounts(new double[] {7}, new double[] {1}, new double[][] {{0.5}});

        Belief level = seen.about(new Belief(1, 0.5), new double[] {0.5});

        assertThat(7 - Math.exp(level.mean())).isCloseTo((level.mean() - 1) / 0.5, within(1e-4));
        assertThat(level.variance()).isCloseTo(1 / (2 + Math.exp(level.mean())), within(1e-4));
    }

    @Test
    void whatDoesNotVaryWithTheCountsStaysAsItWas() {
        LatentCounts seen = new LatentCounts(new double[] {700}, new double[] {1}, new double[][] {{0.5}});

        assertThat(seen.about(new Belief(3, 2), new double[] {0})).isEqualTo(new Belief(3, 2));
    }

    @Test
    void zerosAreEvidenceOfALowLevelAndNoMore() {
        double[][] alike = {{4, 4, 4}, {4, 4, 4}, {4, 4, 4}};
        LatentCounts seen = new LatentCounts(new double[3], new double[3], alike);

        Belief level = seen.about(new Belief(0, 4), new double[] {4, 4, 4});

        assertThat(level.mean()).isBetween(-4.0, -1.0);
        assertThat(level.variance()).isGreaterThan(0.5);
    }

    @Test
    void countThatOthersDoNotExplainSurprises() {
        double[] counts = {100, 104, 97, 160, 101, 99};
        double[][] covariance = new double[6][6];
        for (double[] row : covariance) {
            Arrays.fill(row, 1);
        }
        LatentCounts seen = new LatentCounts(counts, new double[] {4, 4, 4, 4, 4, 4}, covariance);

        assertThat(seen.surprise(3)).isGreaterThan(4);
        assertThat(Math.abs(seen.surprise(1))).isLessThan(2);
    }

    @Test
    void covarianceThatExplainsTheCountsHasMoreEvidence() {
        double[] counts = {50, 150, 60, 140};
        double[] means = {4.6, 4.6, 4.6, 4.6};
        LatentCounts still = new LatentCounts(counts, means, diagonal(1e-4));
        LatentCounts moving = new LatentCounts(counts, means, diagonal(0.25));
        LatentCounts wild = new LatentCounts(counts, means, diagonal(25));

        assertThat(moving.evidence()).isGreaterThan(still.evidence()).isGreaterThan(wild.evidence());
    }

    private static double[][] diagonal(double variance) {
        double[][] matrix = new double[4][4];
        for (int i = 0; i < 4; i++) {
            matrix[i][i] = variance;
        }
        return matrix;
    }
}
