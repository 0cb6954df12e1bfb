package dev.muster.sql.event;

import static dev.muster.sql.event.Told.state;
import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTest {

    @Test
    void everyNameOnTheWireIsReadAsItsType() {
        assertThat(Stream.of(EventType.values()))
                .allSatisfy(type -> assertThat(EventType.of(type.wireName())).contains(type));
        assertThat(EventType.MESSAGE_IN.wireName()).isEqualTo("message_in");
    }

    @Test
    void timesAreKeptAsTheDatabaseKeepsThem() {
        Event event = told("c1", EventType.MESSAGE_IN)
                .at(Instant.parse("2026-03-02T09:00:00.123456789Z"))
                .event();

        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
    }

    @Test
    void ratingIsOneToFive() {
        assertThatThrownBy(() -> told("c1", EventType.RATED).with("rating", 6L).event())
                .isInstanceOf(InvalidEvent.class)
                .hasMessage("attributes.rating must be a whole number from 1 to 5");
    }

    @Test
    void ratingIsRequiredOnRated() {
        assertThatThrownBy(() -> told("c1", EventType.RATED).event())
                .hasMessage("attributes.rating is required on rated");
    }

    @Test
    void attributesThatNobodyKnowsAreRefused() {
        assertThatThrownBy(
                        () -> told("c1", EventType.NOTE).with("phone", "0170").event())
                .hasMessage("attributes.phone is unknown on note");
    }

    @Test
    void repliesComeFromPeopleOrAutomation() {
        assertThatThrownBy(() ->
                        told("c1", EventType.MESSAGE_OUT).by(ActorKind.SYSTEM).event())
                .hasMessage("actor_kind (system) must be agent or automation on message_out");
    }

    @Test
    void agentStatesTellOfNoConversation() {
        assertThat(state("ana", EventType.LUNCH).event().conversation()).isNull();
        assertThatThrownBy(() -> told("c1", EventType.LUNCH).by("ana").event())
                .hasMessage("conversation must be absent on the agent state lunch");
    }

    @Test
    void textsThatPostgresCannotStoreAreRefused() {
        assertThatThrownBy(() -> Content.text("a\0b")).hasMessage("content.text must not contain NUL");
        assertThatThrownBy(() -> Content.text("\ud83d"))
                .hasMessage("content.text must not contain half a surrogate pair");
        assertThat(Content.text("\ud83d\ude00").text()).isEqualTo("\ud83d\ude00");
    }
}
