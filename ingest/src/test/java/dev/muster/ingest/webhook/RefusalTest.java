package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aLogShowsAFieldInOneShortLine() {
        String forged = new Refusal(1, "no\n12:00:00 ERROR forged", "is unknown").place();
        String endless = new Refusal(1, "x".repeat(1_000), "is unknown").place();

        assertThat(forged).isEqualTo("no 12:00:00 ERROR forged");
        assertThat(endless).hasSize(120);
        assertThat(new Refusal(1, "", "must be valid UTF-8").place()).isEmpty();
    }
}
