package dev.muster.ingest.projection;

import static dev.muster.sql.event.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.conversation.Closing;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.event.ActorKind;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.Event;
import dev.muster.sql.event.EventType;
import dev.muster.sql.event.Told;
import dev.muster.sql.volume.Volume;
import dev.muster.sql.volume.VolumeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each expectation is worked out by hand from the measures.
class ConversationFoldTest {

    @Test
    void aConversationFromOpeningToRating() {
        Folded folded = fold(
                told("c", EventType.OPENED).at("09:00:00").on("sms").from("p-1"),
                told("c", EventType.MESSAGE_IN).at("09:00:00"),
                told("c", EventType.ACKNOWLEDGED).at("09:00:01"),
                told("c", EventType.QUEUED).at("09:00:02"),
                told("c", EventType.ASSIGNED).at("09:01:00"),
                told("c", EventType.MESSAGE_OUT).at("09:02:30"),
                told("c", EventType.MESSAGE_IN).at("09:05:00"),
                told("c", EventType.MESSAGE_OUT).at("09:06:00"),
                told("c", EventType.RESOLVED).at("09:07:00").by("ana"),
                told("c", EventType.RATED).at("09:10:00").with("rating", 5L));
        Conversation conversation = folded.conversation();

        assertThat(conversation.state()).isEqualTo(ConversationState.RESOLVED);
        assertThat(conversation.queue()).isEqualTo(new QueueId("sales"));
        assertThat(conversation.agent()).isEqualTo(new AgentId("ana"));
        assertThat(conversation.firstHumanResponse()).contains(Duration.ofSeconds(150));
        assertThat(conversation.resolution()).contains(Duration.ofMinutes(7));
        assertThat(conversation.closedBy()).isEqualTo(Closing.AGENT);
        assertThat(conversation.rating()).isEqualTo(5);
        assertThat(conversation.tally().responses()).containsExactly(Duration.ofSeconds(150), Duration.ofSeconds(60));
        // Assigned 9:01 to the reply 9:02:30, and the message of 9:05 to the reply 9:06.
        assertThat(conversation.tally().work()).isEqualTo(Duration.ofSeconds(150));
        assertThat(alone(folded))
                .containsOnlyKeys(key("sales", "09:00"))
                .containsValue(new Volume(1, 1, 0, 0, 0, 1, Duration.ofSeconds(150)));
    }

    @Test
    void workGoesOnAfterTheConversationWasSetAside() {
        Folded folded = fold(
                told("c", EventType.QUEUED).at("09:00:00"),
                told("c", EventType.MESSAGE_IN).at("09:00:00"),
                told("c", EventType.ASSIGNED).at("09:01:00"),
                told("c", EventType.MESSAGE_OUT).at("09:02:00"),
                told("c", EventType.PARKED).at("09:03:00"),
                told("c", EventType.MESSAGE_IN).at("09:05:00"),
                told("c", EventType.MESSAGE_OUT).at("09:08:00"),
                told("c", EventType.MESSAGE_IN).at("09:09:00"),
                told("c", EventType.MESSAGE_OUT).at("09:12:00"),
                told("c", EventType.RESOLVED).at("09:13:00").by("ana"));

        // 9:01 to 9:02, 9:05 to 9:08 and 9:09 to 9:12.
        assertThat(folded.conversation().tally().work()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void whatAutomationResolvesIsVolumeAndNeverOffered() {
        Folded folded = fold(
                told("c", EventType.OPENED).at("09:00:00").on("sms"),
                told("c", EventType.MESSAGE_IN).at("09:00:00"),
                told("c", EventType.MESSAGE_OUT).at("09:00:02").by(ActorKind.AUTOMATION),
                told("c", EventType.RESOLVED).at("09:01:00").by(ActorKind.AUTOMATION));

        assertThat(folded.conversation().tally().offered()).isZero();
        assertThat(folded.conversation().firstResponse()).contains(Duration.ofSeconds(2));
        assertThat(folded.conversation().firstHumanResponse()).isEmpty();
        assertThat(folded.volumes()).containsOnlyKeys(key("-", "09:00"));
        assertThat(folded.volumes().values()).containsExactly(new Volume(1, 0, 0, 0, 0, 0, Duration.ZERO));
    }

    @Test
    void whoGivesUpBeforeAReplyIsAbandonedInTheIntervalOfEntry() {
        Folded folded = fold(
                told("c", EventType.MESSAGE_IN).at("09:14:00").on("sms"),
                told("c", EventType.QUEUED).at("09:14:30"),
                told("c", EventType.ABANDONED).at("09:31:00"));

        assertThat(folded.conversation().state()).isEqualTo(ConversationState.ABANDONED);
        assertThat(folded.volumes())
                .containsOnlyKeys(key("sales", "09:00"))
                .containsValue(new Volume(1, 1, 0, 0, 1, 0, Duration.ZERO));
    }

    @Test
    void transferAndReopeningAreEntriesOfTheirKind() {
        Folded folded = fold(
                told("c", EventType.QUEUED).at("09:00:00").on("sms"),
                told("c", EventType.ASSIGNED).at("09:01:00"),
                told("c", EventType.TRANSFERRED).at("09:20:00").in("billing"),
                // The platform says it twice; it is one entry.
                told("c", EventType.QUEUED).at("09:20:01").in("billing"),
                told("c", EventType.ASSIGNED).at("09:21:00").by("bo"),
                told("c", EventType.RESOLVED).at("09:25:00"),
                told("c", EventType.REOPENED).at("09:50:00"),
                told("c", EventType.ASSIGNED).at("09:51:00").by("bo"));

        assertThat(folded.conversation().state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(folded.conversation().agent()).isEqualTo(new AgentId("bo"));
        assertThat(folded.conversation().tally().transfers()).isEqualTo(1);
        assertThat(folded.conversation().tally().reopened()).isEqualTo(1);
        assertThat(folded.volumes())
                .containsEntry(key("sales", "09:00"), new Volume(1, 1, 0, 0, 0, 0, Duration.ZERO))
                .containsEntry(key("billing", "09:15"), new Volume(0, 0, 1, 0, 0, 0, Duration.ZERO))
                .containsEntry(key("billing", "09:45"), new Volume(0, 0, 0, 1, 0, 0, Duration.ZERO))
                .hasSize(3);
    }

    @Test
    void workIsBookedWhereItWasDoneAndBelievedForTenMinutesAfterAnAct() {
        Folded folded = fold(
                told("c", EventType.MESSAGE_IN).at("09:00:00").on("sms"),
                told("c", EventType.QUEUED).at("09:00:00"),
                told("c", EventType.ASSIGNED).at("09:10:00"),
                told("c", EventType.NOTE).at("09:18:00"),
                // Ten minutes after the note nobody is believed to work any more.
                told("c", EventType.MESSAGE_OUT).at("09:40:00"));

        assertThat(folded.conversation().tally().work()).isEqualTo(Duration.ofMinutes(18));
        assertThat(alone(folded))
                .containsEntry(key("sales", "09:00"), new Volume(1, 1, 0, 0, 0, 1, Duration.ofMinutes(5)))
                .containsEntry(key("sales", "09:15"), new Volume(0, 0, 0, 0, 0, 0, Duration.ofMinutes(13)));
    }

    @Test
    void reportedWrapUpIsWorkAndNothingIsCountedTwice() {
        Folded folded = fold(
                told("c", EventType.MESSAGE_IN).at("09:00:00"),
                told("c", EventType.ASSIGNED).at("09:00:00").in("sales"),
                told("c", EventType.WRAP_UP_STARTED).at("09:02:00"),
                told("c", EventType.MESSAGE_OUT).at("09:03:00"),
                told("c", EventType.WRAP_UP_ENDED).at("09:05:00"));

        assertThat(folded.conversation().tally().work()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aBotsAnswerBeforeTheHandOverLeavesThePersonsWorkToDo() {
        Folded folded = fold(
                told("c", EventType.MESSAGE_IN).at("09:00:00"),
                told("c", EventType.MESSAGE_OUT).at("09:00:01").by(ActorKind.AUTOMATION),
                told("c", EventType.QUEUED).at("09:00:02"),
                told("c", EventType.ASSIGNED).at("09:01:00"),
                told("c", EventType.MESSAGE_OUT).at("09:03:00"));

        assertThat(folded.conversation().tally().work()).isEqualTo(Duration.ofMinutes(2));
        assertThat(folded.conversation().tally().responses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aCorrectedIntentHoldsAgainstLaterGuesses() {
        Folded folded = fold(
                told("c", EventType.INTENT).at("09:00:00").with("label", "refund"),
                told("c", EventType.INTENT)
                        .at("09:01:00")
                        .with("label", "delivery")
                        .with("corrected", true),
                told("c", EventType.INTENT).at("09:02:00").with("label", "greeting"));

        assertThat(folded.conversation().intent()).isEqualTo("delivery");
    }

    @Test
    void anyOrderOfArrivalTellsTheSame() {
        for (int seed = 1; seed <= 200; seed++) {
            List<Event> events = new Stories(seed).tell("c");
            Folded inOrder = ConversationFold.fold(events);
            List<Event> mixed = new ArrayList<>(events);
            Collections.shuffle(mixed, new Random(seed));

            assertThat(ConversationFold.fold(mixed)).isEqualTo(inOrder);
        }
    }

    @Test
    void sharesOfAnIntervalStayShares() {
        for (int seed = 1; seed <= 500; seed++) {
            Folded folded = ConversationFold.fold(new Stories(seed).tell("c"));
            Duration booked = alone(folded).values().stream().map(Volume::work).reduce(Duration.ZERO, Duration::plus);

            assertThat(booked).isEqualTo(folded.conversation().tally().work());
            assertThat(alone(folded).values()).allSatisfy(volume -> {
                assertThat(volume.handled() + volume.abandoned()).isBetween(0L, volume.offered());
                assertThat(volume.work()).isBetween(Duration.ZERO, AgentQuarter.LENGTH.multipliedBy(3));
            });
            assertThat(folded.volumes().values().stream()
                            .mapToLong(Volume::opened)
                            .sum())
                    .isEqualTo(1);
        }
    }

    private static Folded fold(Told... events) {
        return ConversationFold.fold(Stream.of(events).map(Told::event).toList());
    }

    /// Its share in all counts, where it is all the agents did. Several agents may work on it at once.
    private static Map<VolumeKey, Volume> alone(Folded folded) {
        ConversationId id = folded.conversation().id();
        Changes changes = Changes.between(Map.of(), Map.of(id, new History(null, List.of(), folded)));
        return changes.volumes(changes.work(
                changes.quarters().stream().collect(Collectors.toMap(quarter -> quarter, _ -> new Quarter()))));
    }

    private static VolumeKey key(String queue, String start) {
        Instant at = Instant.parse("2026-03-02T" + start + ":00Z");
        return new VolumeKey(new QueueId(queue), new ChannelId("sms"), new Interval(at, AgentQuarter.LENGTH));
    }
}
