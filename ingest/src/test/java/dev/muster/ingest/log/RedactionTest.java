package dev.muster.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are the test numbers that card schemes publish.
class RedactionTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "5555 5555 5555 4444", "3782-822463-10005", "6011111111111117"})
    void cardNumbersAreTakenOut(String card) {
        assertThat(Redaction.redact("Pay with " + card + ", please"))
                .isEqualTo("Pay with [card number removed], please");
    }

    @Test
    void otherNumbersStay() {
        String text = "Order 4111111111111112, call +49 170 1234567 on 2026-03-02";

        assertThat(Redaction.redact(text)).isEqualTo(text);
    }
}
