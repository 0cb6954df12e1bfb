package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ZendeskTest {

    private static final Hook HOOK = Samples.hook("zendesk");

    /// The secret, body and time of Zendesk's example, signed as it documents now (time, then body) by OpenSSL.
    @Test
    void theSignatureIsOfTheTimeAndThenTheBody() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Zendesk-Webhook-Signature-Timestamp", "2021-07-25T10:00:00Z");
        headers.set("X-Zendesk-Webhook-Signature", "Rry/4TtIdFyawtXXp8QdI6tlAUUQ/5kL1OTp5qo/ZIk=");
        Delivery delivery = new Delivery(
                headers,
                "{\"say\": \"hello\"}".getBytes(StandardCharsets.UTF_8),
                null,
                Instant.parse("2021-07-25T10:04:00Z"));
        Hook.Trust trust = new Hook.Trust(
                List.of("HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA="), false, null, null, Duration.ofMinutes(5));

        assertThat(new Zendesk().distrust(delivery, trust)).isEmpty();
    }

    @Test
    void botsAreAutomationAndStaffAreAgents() {
        assertThat(only("message_bot").actor().kind()).isEqualTo(ActorKind.AUTOMATION);
        assertThat(only("message_agent").actor().id()).isEqualTo("bo");
    }

    @Test
    void aTranscriptRepeatsNoMessage() {
        assertThat(Samples.events(HOOK, Samples.one("zendesk", "comment_transcript")))
                .isEmpty();
    }

    @Test
    void aPrivateCommentIsANote() {
        assertThat(only("comment_private").type()).isEqualTo(EventType.NOTE);
    }

    @Test
    void theStateOfAnAgentIsToldByItself() {
        Event state = only("agent_state");

        assertThat(state.type()).isEqualTo(EventType.AVAILABLE);
        assertThat(state.conversation()).isNull();
    }

    private static Event only(String sample) {
        List<Incoming> events = Samples.events(HOOK, Samples.one("zendesk", sample));
        assertThat(events).hasSize(1);
        return events.getFirst().event();
    }
}
