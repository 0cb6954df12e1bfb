package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.QueueId;
import dev.muster.ingest.webhook.Samples.Sample;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootTest {

    private static final Hook HOOK = Samples.hook("chatwoot");

    @Test
    void aNewConversationIsOpenedAndWaitsInItsInboxsQueue() {
        List<Event> events = told(Samples.one("chatwoot", "conversation_created"));

        assertThat(events).extracting(Event::type).containsExactly(EventType.OPENED, EventType.QUEUED);
        assertThat(events.getLast().queue()).isEqualTo(new QueueId("front"));
    }

    @Test
    void whatABotHoldsIsNotQueuedYet() {
        assertThat(told(changed("conversation_created", "\"status\": \"open\"", "\"status\": \"pending\"")))
                .extracting(Event::type)
                .containsExactly(EventType.OPENED);
    }

    @Test
    void theGreetingIsNoReply() {
        Event greeting = told(Samples.one("chatwoot", "template_greeting")).getFirst();

        assertThat(greeting.type()).isEqualTo(EventType.ACKNOWLEDGED);
    }

    @Test
    void aPrivateMessageIsANote() {
        assertThat(told(Samples.one("chatwoot", "private")).getFirst().type()).isEqualTo(EventType.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent_bot", "captain_assistant"})
    void whatABotWritesIsAutomation(String type) {
        Event message = told(changed("message_outgoing", "\"type\": \"user\"\n", "\"type\": \"%s\"\n".formatted(type)))
                .getFirst();

        assertThat(message.actor().kind()).isEqualTo(ActorKind.AUTOMATION);
    }

    @Test
    void anAgentAfterAnotherIsATransfer() {
        Event event = told(changed("updated_assignee", "\"previous_value\": null", "\"previous_value\": 8"))
                .getFirst();

        assertThat(event.type()).isEqualTo(EventType.TRANSFERRED);
        assertThat(event.attributes().text("to_agent")).contains("bo");
    }

    @Test
    void whatLosesItsAgentWaitsAgain() {
        Event event = told(changed("updated_assignee", "\"current_value\": 9", "\"current_value\": null"))
                .getFirst();

        assertThat(event.type()).isEqualTo(EventType.QUEUED);
        assertThat(event.queue()).isEqualTo(new QueueId("billing"));
    }

    @Test
    void changesMayBeWrittenAsPairs() {
        String pairs = Samples.one("chatwoot", "updated_assignee")
                .text()
                .replaceAll("(?s)\"changed_attributes\".*]", "\"changed_attributes\": {\"assignee_id\": [null, 9]}");

        assertThat(told(new Sample("chatwoot/x.json", pairs)))
                .extracting(Event::type)
                .containsExactly(EventType.ASSIGNED);
    }

    @Test
    void anAgentNobodyKnowsGetsAnIdThatStays() {
        Event message = told(changed(
                        "message_outgoing",
                        "\"id\": 9,\n    \"name\": \"Bo Lind\",\n    \"email\"",
                        "\"id\": 77,\n    \"name\": \"Bo Lind\",\n    \"email\""))
                .getFirst();

        assertThat(message.actor().id()).isEqualTo("chatwoot.77");
    }

    /// The shape of Chatwoot's documentation of 2020, which knows fewer fields.
    @Test
    void olderVersionsAreUnderstood() {
        String older = """
                {"event":"message_created","id":"1","content":"Hi","created_at":"2020-03-03 13:05:57 UTC",
                 "message_type":"incoming","source_id":"","sender":{"id":"1","name":"Agent","email":"agent@example.com"},
                 "contact":{"id":"1","name":"contact-name"},
                 "conversation":{"display_id":"17","additional_attributes":{}},"account":{"id":"1","name":"Chatwoot"}}
                """;

        Event event = told(new Sample("chatwoot/x.json", older)).getFirst();

        assertThat(event.type()).isEqualTo(EventType.MESSAGE_IN);
        assertThat(event.occurredAt()).isEqualTo("2020-03-03T13:05:57Z");
        assertThat(event.conversation()).hasToString("chatwoot/17");
    }

    @Test
    void aHookThatIsUnsignedTakesWhatIsNotSigned() {
        Hook unsigned = HooksFile.read("f", "[{\"name\":\"old\",\"kind\":\"chatwoot\",\"unsigned\":true}]")
                .getFirst();
        Delivery delivery = Samples.delivery(unsigned, Samples.one("chatwoot", "conversation_created"));

        assertThat(new Chatwoot().distrust(delivery, unsigned.trust())).isEmpty();
    }

    private static Sample changed(String sample, String part, String other) {
        String text = Samples.one("chatwoot", sample).text();
        assertThat(text).contains(part);
        return new Sample("chatwoot/x.json", text.replace(part, other));
    }

    private static List<Event> told(Sample sample) {
        return Samples.events(HOOK, sample).stream().map(Incoming::event).toList();
    }
}
