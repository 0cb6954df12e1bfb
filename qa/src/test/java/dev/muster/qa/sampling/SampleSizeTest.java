package dev.muster.qa.sampling;

import static dev.muster.qa.Confidence.P95;
import static dev.muster.qa.sampling.Margin.FIVE_POINTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

    @ParameterizedTest
    @CsvSource({"300, 169", "1000, 278", "20000, 377"})
    void sizeIsRoundedUp(int population, int size) {
        assertThat(SampleSize.of(P95, FIVE_POINTS, population)).isEqualTo(size);
    }

    /// Krejcie & Morgan 1970, rounded to the nearest; their 384 for 100,000 is a slip, the formula gives 382.7.
    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "15, 14",
        "20, 19",
        "25, 24",
        "30, 28",
        "100, 80",
        "110, 86",
        "220, 140",
        "230, 144",
        "240, 148",
        "500, 217",
        "1000, 278",
        "1200, 291",
        "1300, 297",
        "1400, 302",
        "1500, 306",
        "2800, 338",
        "9000, 368",
        "10000, 370",
        "100000, 383"
    })
    void unroundedSizeIsThatOfThePublishedTable(int population, int published) {
        double exact = SampleSize.exact(SampleSize.unlimitedExact(P95, FIVE_POINTS, 0.5), population);

        assertThat(Math.round(exact)).isEqualTo(published);
        assertThat(SampleSize.of(P95, FIVE_POINTS, population)).isEqualTo((int) Math.ceil(exact));
    }

    @Test
    void unlimitedPopulationNeeds385() {
        assertThat(SampleSize.ofUnlimited(P95, FIVE_POINTS)).isEqualTo(385);
        assertThat(SampleSize.of(P95, FIVE_POINTS, Integer.MAX_VALUE)).isEqualTo(385);
    }

    @Test
    void emptyPopulationNeedsNoSample() {
        assertThat(SampleSize.of(P95, FIVE_POINTS, 0)).isZero();
    }

    @Test
    void sizeNeverExceedsThePopulationAndNeverFalls() {
        int before = 0;
        for (int population = 1; population <= 2_000; population++) {
            int size = SampleSize.of(P95, FIVE_POINTS, population);

            assertThat(size).isBetween(Math.max(1, before), population);
            before = size;
        }
    }

    @Test
    void knownShareNeedsFewer() {
        int size = SampleSize.of(P95, FIVE_POINTS, 20_000, 0.9);

        assertThat(size).isEqualTo(138);
    }

    @Test
    void refusesWhatIsNoPopulationMarginOrShare() {
        assertThatThrownBy(() -> SampleSize.of(P95, FIVE_POINTS, -1)).hasMessage("Population (-1) must be at least 0.");
        assertThatThrownBy(() -> new Margin(5)).hasMessage("Margin (5.0) must be between 0 and 1.");
        assertThatThrownBy(() -> SampleSize.of(P95, FIVE_POINTS, 10, 1.0))
                .hasMessage("Expected share (1.0) must be between 0 and 1.");
    }
}
