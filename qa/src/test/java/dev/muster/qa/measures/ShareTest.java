package dev.muster.qa.measures;

import static dev.muster.qa.Confidence.P95;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /// Newcombe 1998, Table I, method 3: four digits there, more from the same formula in exact arithmetic.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.255288519878274, 0.3662095769828",
        "15, 148, 0.0623863995307363, 0.160487241723308",
        "0, 20, 0, 0.161125158052819",
        "1, 29, 0.00611321429276266, 0.171755218793203"
    })
    void intervalIsThatOfThePublishedTable(long successes, long n, double low, double high) {
        ConfidenceInterval interval = new Share(successes, n).interval(P95);

        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void noneAndAllReachTheEndOfTheScale() {
        for (long n = 1; n < 500; n++) {
            assertThat(new Share(0, n).interval(P95).low()).isEqualTo(0.0);
            assertThat(new Share(n, n).interval(P95).high()).isEqualTo(1.0);
        }
    }

    @Test
    void failuresMirrorSuccesses() {
        ConfidenceInterval successes = new Share(81, 263).interval(P95);

        ConfidenceInterval failures = new Share(263 - 81, 263).interval(P95);

        assertThat(failures.low()).isCloseTo(1 - successes.high(), within(1e-12));
        assertThat(failures.high()).isCloseTo(1 - successes.low(), within(1e-12));
    }

    @Test
    void nothingLookedAtSaysNothing() {
        Share share = new Share(0, 0);

        assertThat(share.value()).isEmpty();
        assertThat(share.interval(P95)).isEqualTo(new ConfidenceInterval(0, 1, P95));
    }

    @Test
    void refusesMoreSuccessesThanThereWere() {
        assertThatThrownBy(() -> new Share(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Successes (3) must be 0 to n (2).");
    }
}
