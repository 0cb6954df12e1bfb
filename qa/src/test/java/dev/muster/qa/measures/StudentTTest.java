package dev.muster.qa.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.qa.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /// The table that every textbook prints, such as NIST/SEMATECH e-Handbook 1.3.6.7.2.
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706",
        "0.95, 2, 4.303",
        "0.95, 3, 3.182",
        "0.95, 4, 2.776",
        "0.95, 5, 2.571",
        "0.95, 10, 2.228",
        "0.95, 29, 2.045",
        "0.95, 30, 2.042",
        "0.95, 100, 1.984",
        "0.99, 1, 63.657",
        "0.99, 4, 4.604",
        "0.99, 9, 3.250",
        "0.90, 1, 6.314",
        "0.90, 20, 1.725"
    })
    void quantileIsThatOfTheTable(double level, int freedom, double tabled) {
        assertThat(StudentT.twoSided(new Confidence(level), freedom)).isCloseTo(tabled, within(0.0005));
    }

    @Test
    void quantileApproachesTheNormalOne() {
        for (Confidence confidence : new Confidence[] {Confidence.P90, Confidence.P95, Confidence.P99}) {
            double z = confidence.z();
            double nextOrder = z * (z * z + 1) / 4 / 1_000_001;

            assertThat(StudentT.twoSided(confidence, 1_000_001)).isCloseTo(z + nextOrder, within(1e-9));
        }
    }
}
