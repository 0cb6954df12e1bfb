package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Samples.Sample;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwilioTest {

    private static final Hook HOOK = Samples.hook("twilio");

    @Test
    void whoComesBySmsAndWhoIsAnsweredAreOneConversation() {
        List<Event> received = told(Samples.one("twilio", "sms_received"));
        List<Event> sent = told(Samples.one("twilio", "sms_sent"));

        assertThat(received).extracting(Event::type).containsExactly(EventType.QUEUED, EventType.MESSAGE_IN);
        assertThat(sent).extracting(Event::type).containsExactly(EventType.MESSAGE_OUT, EventType.DELIVERY_STATUS);
        assertThat(sent.getFirst().conversation()).isEqualTo(received.getFirst().conversation());
        assertThat(sent.getFirst().customer()).isEqualTo(received.getFirst().customer());
        assertThat(received.getFirst().channel()).hasToString("sms");
    }

    @Test
    void aMessageThatArrivesAfterBeingSentIsTheSameMessage() {
        Event sent = told(Samples.one("twilio", "sms_sent")).getFirst();
        Event delivered = told(changed("sms_sent", "MessageStatus=sent", "MessageStatus=delivered"))
                .getFirst();

        assertThat(delivered.key()).isEqualTo(sent.key());
    }

    @Test
    void whatTheSystemWritesIsAutomation() {
        Event message =
                told(changed("message_agent", "Author=bo", "Author=system")).getFirst();

        assertThat(message.actor().kind()).isEqualTo(ActorKind.AUTOMATION);
    }

    @Test
    void whoGivesUpIsNotResolved() {
        assertThat(told(changed("task_completed", "task.completed", "task.canceled"))
                        .getFirst()
                        .type())
                .isEqualTo(EventType.ABANDONED);
    }

    @Test
    void activitiesOfWorkersAreStatesOfAgents() {
        Event available = told(Samples.one("twilio", "worker_activity")).getFirst();
        Event own = told(changed("worker_activity", "WorkerActivityName=Available", "WorkerActivityName=Back+office"))
                .getFirst();

        assertThat(available.type()).isEqualTo(EventType.AVAILABLE);
        assertThat(own.type()).isEqualTo(EventType.BUSY);
        assertThat(own.attributes().text("reason")).contains("Back office");
    }

    @Test
    void aFormIsKeptAsItsParameters() {
        Incoming message =
                Samples.events(HOOK, Samples.one("twilio", "message_customer")).getFirst();

        assertThat(message.content().text()).isEqualTo("Where is my parcel? Ünal");
        assertThat(message.content().body()).contains("\"Author\":\"whatsapp:+4915700001111\"");
    }

    private static Sample changed(String sample, String part, String other) {
        String text = Samples.one("twilio", sample).text();
        assertThat(text).contains(part);
        return new Sample("twilio/x.form", text.replace(part, other));
    }

    private static List<Event> told(Sample sample) {
        return Samples.events(HOOK, sample).stream().map(Incoming::event).toList();
    }
}
