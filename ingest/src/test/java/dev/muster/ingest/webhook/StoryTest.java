package dev.muster.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.ingest.projection.ConversationFold;
import dev.muster.ingest.projection.Folded;
import dev.muster.sql.conversation.Closing;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Incoming;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples of each platform tell one conversation with the same milestones; what comes of it must be the same.
class StoryTest {

    private static final Instant OPENED = Instant.parse("2026-05-15T19:10:40Z");
    private static final Instant HUMAN_REPLY = Instant.parse("2026-05-15T19:12:02Z");

    static Stream<Arguments> wholeStories() {
        return Stream.of(
                Arguments.of("chatwoot", "chatwoot/311", "whatsapp", 5),
                Arguments.of("zendesk", "zendesk/1404", "web", 5),
                Arguments.of("intercom", "intercom/215469700000001", "web", 4),
                Arguments.of("cloudevents", "c-9", "web", 5));
    }

    @ParameterizedTest
    @MethodSource("wholeStories")
    void aConversationIsToldFromItsOpeningToItsRating(String platform, String id, String channel, int rating) {
        List<Event> events = Samples.conversation(Samples.told(platform, 1), id).stream()
                .filter(event -> !isOfTheSecondCall(event))
                .toList();

        Conversation told = ConversationFold.fold(events).conversation();

        assertThat(told.state()).isEqualTo(ConversationState.RESOLVED);
        assertThat(told.at().opened()).isEqualTo(OPENED);
        assertThat(told.at().firstHumanReply()).isEqualTo(HUMAN_REPLY);
        assertThat(told.agent()).isEqualTo(new AgentId("bo"));
        assertThat(told.queue()).isEqualTo(new QueueId("billing"));
        assertThat(told.channel().value()).isEqualTo(channel);
        assertThat(told.closedBy()).isEqualTo(Closing.AGENT);
        assertThat(told.rating()).isEqualTo(rating);
        assertThat(told.tally().messagesAgent()).isOne();
        assertThat(told.customer()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("wholeStories")
    void theOrderOfArrivalDoesNotMatter(String platform, String id, String channel, int rating) {
        List<Folded> stories = LongStream.range(0, 20)
                .mapToObj(seed -> ConversationFold.fold(Samples.conversation(Samples.told(platform, seed), id)))
                .distinct()
                .toList();

        assertThat(stories).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("reopened")
    void whatIsOpenedAgainWaitsForItsAgentAgain(String platform, String id) {
        Conversation told = ConversationFold.fold(Samples.conversation(Samples.told(platform, 3), id))
                .conversation();

        assertThat(told.state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(told.tally().reopened()).isOne();
        assertThat(told.agent()).isEqualTo(new AgentId("bo"));
        assertThat(told.queue()).isEqualTo(new QueueId("billing"));
    }

    static Stream<Arguments> reopened() {
        return Stream.of(
                Arguments.of("chatwoot", "chatwoot/311"),
                Arguments.of("zendesk", "zendesk/1404"),
                Arguments.of("intercom", "intercom/215469700000001"));
    }

    @Test
    void twiliosConversationsAndTasksAreOneStory() {
        List<Event> events =
                Samples.conversation(Samples.told("twilio", 2), "twilio/CH0000000000000000000000000000aa01");

        Conversation told = ConversationFold.fold(events).conversation();

        assertThat(told.state()).isEqualTo(ConversationState.RESOLVED);
        assertThat(told.at().firstHumanReply()).isEqualTo(HUMAN_REPLY);
        assertThat(told.at().entered()).isEqualTo(Instant.parse("2026-05-15T19:10:42.005Z"));
        assertThat(told.agent()).isEqualTo(new AgentId("bo"));
        assertThat(told.queue()).isEqualTo(new QueueId("billing"));
        assertThat(told.channel().value()).isEqualTo("whatsapp");
        assertThat(told.closedBy()).isEqualTo(Closing.AGENT);
    }

    @Test
    void aFactOfTwilioIsOneEventWhetherItComesAsAFormOrInAStream() {
        Hook twilio = Samples.hook("twilio");
        List<Event> streamed = Samples.of("twilio_events").stream()
                .flatMap(sample -> Samples.events(twilio, sample).stream())
                .map(Incoming::event)
                .toList();
        List<Event> posted =
                Samples.told("twilio", 4).stream().map(Incoming::event).toList();

        assertThat(posted)
                .extracting(Event::key)
                .containsAll(streamed.stream().map(Event::key).toList());
        assertThat(ConversationFold.fold(only(streamed)).conversation().at().firstHumanReply())
                .isEqualTo(HUMAN_REPLY);
    }

    @Test
    void whatsAppTellsMessagesAndWhereTheyWait() {
        List<Incoming> told = Samples.told("whatsapp", 5);
        List<Event> events = told.stream().map(Incoming::event).toList();

        Conversation folded = ConversationFold.fold(events).conversation();

        assertThat(events).extracting(Event::conversation).containsOnly(folded.id());
        assertThat(folded.queue()).isEqualTo(new QueueId("front"));
        assertThat(folded.tally().messagesIn()).isEqualTo(2);
        assertThat(folded.tally().messagesAgent()).isEqualTo(2);
        assertThat(folded.at().firstHumanReply()).isEqualTo(HUMAN_REPLY);
        assertThat(events).extracting(Event::type).contains(EventType.MESSAGE_EDITED, EventType.MESSAGE_DELETED);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void noNumberNameOrAddressOfACustomerIsAmongTheFacts(String platform) {
        List<Incoming> told = Samples.told(platform, 6);

        assertThat(told)
                .isNotEmpty()
                .allSatisfy(incoming -> assertThat(incoming.event().toString())
                        .doesNotContain("49157", "Ina", "Vogel", "@", "Leipzig", "parcel", "NDkxNTc"));
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyEventKeepsWhatWasReceivedOfIt(String platform) {
        assertThat(Samples.told(platform, 7))
                .allSatisfy(incoming -> assertThat(
                                Objects.requireNonNull(incoming.content().body()))
                        .startsWith("{"));
    }

    static Stream<String> platforms() {
        return Samples.all().stream().map(Hook::name);
    }

    /// An hour later the customer is back, in the samples of those platforms that know it.
    private static boolean isOfTheSecondCall(Event event) {
        return Duration.between(OPENED, event.occurredAt()).toHours() == 1;
    }

    private static List<Event> only(List<Event> events) {
        return events.stream().filter(event -> event.conversation() != null).toList();
    }
}
