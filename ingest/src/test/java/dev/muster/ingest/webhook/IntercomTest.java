package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntercomTest {

    private static final Hook HOOK = Samples.hook("intercom");

    @Test
    void theWordsAreThoseOfTheHtml() {
        assertThat(incoming("admin_replied").getFirst().content().text()).isEqualTo("It arrives\ntomorrow & early.");
    }

    @Test
    void itsOwnHandlingTimeIsKeptBesideOurs() {
        Event closed = incoming("admin_closed").getFirst().event();

        assertThat(closed.type()).isEqualTo(EventType.RESOLVED);
        assertThat(closed.attributes().number("handling_seconds")).contains(75L);
    }

    @Test
    void theTeamQueuesAndTheTeammateIsAssigned() {
        assertThat(incoming("assigned_team").getFirst().event().queue()).hasToString("billing");
        assertThat(incoming("assigned_admin").getFirst().event().actor().id()).isEqualTo("bo");
    }

    @Test
    void whoIsAwayIsOnABreak() {
        assertThat(incoming("away").getFirst().event().type()).isEqualTo(EventType.BREAK);
    }

    private static List<Incoming> incoming(String sample) {
        return Samples.events(HOOK, Samples.one("intercom", sample));
    }
}
