package dev.muster.qa.agreement;

import static dev.muster.qa.Confidence.P95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.muster.qa.measures.ConfidenceInterval;
import dev.muster.qa.measures.Share;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KappaTest {

    /// Diagnoses by two abstractors, from the documentation of the R package irrCAC.
    private static final CrossTable ABSTRACTORS = table(row(13, 0, 0), row(0, 20, 7), row(0, 4, 56));

    /// Answers of husbands and wives (Agresti 1990), from the documentation of the R package vcd.
    private static final CrossTable COUPLES =
            table(row(7, 7, 2, 3), row(2, 8, 3, 7), row(1, 5, 4, 9), row(2, 8, 9, 14));

    @Test
    void exactAgreementIsTheShareOnTheDiagonal() {
        assertThat(ABSTRACTORS.exact()).isEqualTo(new Share(89, 100));
    }

    @Test
    void unweightedKappaIsThePublishedOne() {
        assertThat(kappa(ABSTRACTORS, Weighting.EXACT).value()).isCloseTo(0.796409402183972, within(1e-12));
        assertThat(kappa(table(row(20, 5), row(10, 15)), Weighting.EXACT).value())
                .isCloseTo(0.4, within(1e-12));
        assertThat(kappa(table(row(45, 15), row(25, 15)), Weighting.EXACT).value())
                .isCloseTo(0.130434782608696, within(1e-12));
        assertThat(kappa(table(row(25, 35), row(5, 35)), Weighting.EXACT).value())
                .isCloseTo(0.259259259259259, within(1e-12));
    }

    @Test
    void unweightedIntervalIsThePublishedOne() {
        Kappa kappa = kappa(COUPLES, Weighting.EXACT);

        ConfidenceInterval interval = kappa.interval(P95).orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.1293, within(5e-5));
        assertThat(kappa.standardError()).isCloseTo(0.06860, within(5e-6));
        assertThat(interval.low()).isCloseTo(-0.005120399, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.2637809, within(1e-7));
    }

    @Test
    void linearlyWeightedIntervalIsThePublishedOne() {
        Kappa kappa = kappa(COUPLES, Weighting.LINEAR);

        ConfidenceInterval interval = kappa.interval(P95).orElseThrow();

        assertThat(kappa.value()).isCloseTo(0.2374, within(5e-5));
        assertThat(kappa.standardError()).isCloseTo(0.07832, within(5e-6));
        assertThat(interval.low()).isCloseTo(0.083883432, within(1e-9));
        assertThat(interval.high()).isCloseTo(0.3908778, within(1e-7));
    }

    /// Fleiss & Cohen 1973: with equal margins, quadratic kappa is the correlation of the two ratings.
    @Test
    void quadraticKappaIsTheCorrelationWhereTheMarginsAreEqual() {
        CrossTable symmetric = table(row(5, 3, 1), row(3, 10, 4), row(1, 4, 9));

        assertThat(kappa(symmetric, Weighting.QUADRATIC).value()).isCloseTo(correlation(symmetric), within(1e-12));
    }

    @Test
    void weightsDoNotMatterForTwoCategories() {
        CrossTable table = table(row(20, 5), row(10, 15));

        assertThat(kappa(table, Weighting.LINEAR)).isEqualTo(kappa(table, Weighting.EXACT));
        assertThat(kappa(table, Weighting.QUADRATIC)).isEqualTo(kappa(table, Weighting.EXACT));
    }

    @Test
    void completeAgreementHasNoIntervalOfItsOwn() {
        Kappa kappa = kappa(table(row(6, 0), row(0, 7)), Weighting.LINEAR);

        assertThat(kappa.value()).isEqualTo(1.0);
        assertThat(kappa.interval(P95)).isEmpty();
    }

    @Test
    void oneRatingForEverythingTellsNothing() {
        assertThat(Kappa.of(table(row(9, 0), row(0, 0)), Weighting.EXACT)).isEmpty();
        assertThat(Kappa.of(table(row(0, 0), row(0, 0)), Weighting.EXACT)).isEmpty();
    }

    @Test
    void pairsAreCountedIntoTheTable() {
        CrossTable table = CrossTable.of(3, List.of(new Rated(0, 0), new Rated(2, 1), new Rated(2, 1)));

        assertThat(table).isEqualTo(table(row(1, 0, 0), row(0, 0, 0), row(0, 2, 0)));
    }

    @Test
    void refusesARatingOutsideOfTheScale() {
        assertThatThrownBy(() -> CrossTable.of(2, List.of(new Rated(0, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ratings (Rated[first=0, second=2]) must be 0 to 1.");
    }

    @Test
    void refusesATableThatIsNotSquare() {
        assertThatThrownBy(() -> table(row(1, 2, 3), row(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Row length (3) must equal the number of rows (2).");
    }

    private static CrossTable table(int[]... rows) {
        return new CrossTable(
                Stream.of(rows).map(row -> IntStream.of(row).boxed().toList()).toList());
    }

    private static int[] row(int... counts) {
        return counts;
    }

    private static Kappa kappa(CrossTable table, Weighting weighting) {
        return Kappa.of(table, weighting).orElseThrow();
    }

    private static double correlation(CrossTable table) {
        double[][] share = table.shares();
        double mean = 0;
        double square = 0;
        double product = 0;
        for (int i = 0; i < share.length; i++) {
            for (int j = 0; j < share.length; j++) {
                mean += share[i][j] * i;
                square += share[i][j] * i * i;
                product += share[i][j] * i * j;
            }
        }
        return (product - mean * mean) / (square - mean * mean);
    }
}
