package dev.muster.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.event.Content;
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
    void aCardAmongOtherNumbersIsTakenOut() {
        assertThat(Redaction.redact("on 2026-11-24 4111 1111 1111 1111 12/28 and 4111111111111111"))
                .isEqualTo("on 2026-11-24 [card number removed] 12/28 and [card number removed]");
    }

    @Test
    void otherNumbersStay() {
        String text = "Order 4111111111111112, call +49 170 1234567 on 2026-03-02";

        assertThat(Redaction.redact(text)).isEqualTo(text);
    }

    @Test
    void anEscapedCardNumberIsTakenOutOfTheBody() {
        Content content =
                Content.text("4111 1111 1111 1111").as("{\"text\":\"\\u0034111\\u0020111\\u0031 1111 1111\"}");

        assertThat(Redaction.redact(content))
                .isEqualTo(Content.text(Redaction.CARD).as("{\"text\":\"[card number removed]\"}"));
    }

    @Test
    void otherEscapesOfABodyStay() {
        Content content = Content.NONE.as("{\"text\":\"a\\\\u0034 \\u00e4 1234567890123\"}");

        assertThat(Redaction.redact(content)).isEqualTo(content);
    }
}
