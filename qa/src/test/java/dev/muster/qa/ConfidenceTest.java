package dev.muster.qa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    @ParameterizedTest
    @CsvSource({
        "0.50, 0.674489750196082",
        "0.80, 1.281551565544600",
        "0.90, 1.644853626951473",
        "0.95, 1.959963984540054",
        "0.99, 2.575829303548901",
        "0.999, 3.290526731491895",
        "0.999999, 4.891638475698853"
    })
    void zIsTheTabledNormalQuantile(double level, double z) {
        assertThat(new Confidence(level).z()).isCloseTo(z, within(1e-9));
    }

    /// The values by which Wichura's paper lets an implementation be checked, one for each of its three regions.
    @ParameterizedTest
    @CsvSource({"0.25, -0.6744897501960817432", "0.001, -3.090232306167813535", "1e-20, -9.262340089798407657"})
    void quantileMeetsTheCheckValuesOfItsSource(double probability, double quantile) {
        assertThat(Normal.quantile(probability)).isCloseTo(quantile, within(1e-14));
    }

    @Test
    void quantilesLieEvenlyOnBothSides() {
        for (double probability = 0.001; probability < 0.5; probability += 0.001) {
            assertThat(Normal.quantile(1 - probability)).isCloseTo(-Normal.quantile(probability), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void refusesALevelThatIsNoShare(double level) {
        assertThatThrownBy(() -> new Confidence(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Confidence (%s) must be between 0 and 1.", level);
    }
}
