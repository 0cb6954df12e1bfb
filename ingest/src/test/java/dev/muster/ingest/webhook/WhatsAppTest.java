package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ingest.webhook.Samples.Sample;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatsAppTest {

    private static final Hook HOOK = Samples.hook("whatsapp");

    @Test
    void aMessageWaitsAndItsWordsAndItsSenderAreKeptApart() {
        Incoming message = Samples.events(HOOK, Samples.one("whatsapp", "text")).getLast();

        assertThat(message.event().type()).isEqualTo(EventType.MESSAGE_IN);
        assertThat(message.event().occurredAt()).isEqualTo("2026-05-15T19:10:40Z");
        assertThat(message.content().text()).isEqualTo("Where is my parcel?");
        assertThat(message.content().customer())
                .containsEntry("name", "Ina Vogel")
                .containsEntry("phone", "4915700001111");
    }

    @Test
    void aCustomerIsTheSameWithAndWithoutANumber() {
        Event with = told(Samples.one("whatsapp", "text")).getLast();
        Event without = told(Samples.one("whatsapp", "without_from")).getLast();

        assertThat(without.customer()).isEqualTo(with.customer());
        assertThat(without.conversation()).isEqualTo(with.conversation());
    }

    @Test
    void aTemplateForMarketingIsNobodysAnswer() {
        String marketing = Samples.one("whatsapp", "status_sent")
                .text()
                .replace("\"category\": \"service\"", "\"category\": \"marketing\"");

        assertThat(told(new Sample("whatsapp/x.json", marketing))
                        .getFirst()
                        .actor()
                        .kind())
                .isEqualTo(ActorKind.AUTOMATION);
    }

    @Test
    void aReplyByTheBusinessesPhoneIsAnAgents() {
        Event echo = told(Samples.one("whatsapp", "echo")).getFirst();

        assertThat(echo.type()).isEqualTo(EventType.MESSAGE_OUT);
        assertThat(echo.actor().kind()).isEqualTo(ActorKind.AGENT);
    }

    @Test
    void severalEntriesOfOneDeliveryAreAllTold() {
        String one = Samples.one("whatsapp", "status_delivered").text();
        String entry = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        String two = one.replace(entry, entry + "," + entry.replace("delivered", "read"));

        assertThat(told(new Sample("whatsapp/x.json", two)))
                .extracting(event -> event.attributes().text("status").orElseThrow())
                .containsExactly("delivered", "read");
    }

    private static List<Event> told(Sample sample) {
        return Samples.events(HOOK, sample).stream().map(Incoming::event).toList();
    }
}
