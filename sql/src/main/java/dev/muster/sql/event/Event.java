package dev.muster.sql.event;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One fact: ids, a time, a kind and typed attributes; no words and no personal data.
///
/// @param key          what makes it unique
/// @param type         what happened
/// @param occurredAt   when it happened by the source's clock, kept to the microsecond
/// @param conversation null for agent states, and for them only
/// @param customer     the customer's pseudonym, where the source says it
/// @param actor        who did it
/// @param queue        the queue it concerns; the target of a transfer
/// @param channel      the channel the conversation runs on
/// @param attributes   those its type knows
public record Event(
        EventId key,
        EventType type,
        Instant occurredAt,
        @Nullable ConversationId conversation,
        @Nullable CustomerId customer,
        Actor actor,
        @Nullable QueueId queue,
        @Nullable ChannelId channel,
        Attributes attributes) {

    /// The order in which a conversation is told, the same whatever the order of arrival.
    public static final Comparator<Event> ORDER =
            Comparator.comparing(Event::occurredAt).thenComparing(Event::key);

    public Event {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        type.check(attributes);
        if (type.isAgentState()) {
            if (conversation != null) {
                throw new InvalidEvent("conversation", "must be absent on the agent state " + type.wireName());
            }
            requireAgent(type, actor);
        } else if (conversation == null) {
            throw new InvalidEvent("conversation", "is required on " + type.wireName());
        }
        switch (type) {
            case MESSAGE_IN -> requireKind(type, actor, actor.kind() == ActorKind.CUSTOMER, "customer");
            case MESSAGE_OUT ->
                requireKind(
                        type,
                        actor,
                        actor.kind() == ActorKind.AGENT || actor.kind() == ActorKind.AUTOMATION,
                        "agent or automation");
            case ASSIGNED, FOCUS_STARTED, FOCUS_ENDED, WRAP_UP_STARTED, WRAP_UP_ENDED -> requireAgent(type, actor);
            case QUEUED -> {
                if (queue == null) {
                    throw new InvalidEvent("queue", "is required on queued");
                }
            }
            case TRANSFERRED -> {
                if (queue == null && attributes.text("to_agent").isEmpty()) {
                    throw new InvalidEvent("queue", "or attributes.to_agent is required on transferred");
                }
            }
            default -> {}
        }
    }

    private static void requireKind(EventType type, Actor actor, boolean allowed, String kinds) {
        if (!allowed) {
            throw new InvalidEvent(
                    "actor_kind", "(%s) must be %s on %s".formatted(actor.kind().wireName(), kinds, type.wireName()));
        }
    }

    private static void requireAgent(EventType type, Actor actor) {
        requireKind(type, actor, actor.kind() == ActorKind.AGENT, "agent");
        if (actor.id() == null) {
            throw new InvalidEvent("actor", "is required on " + type.wireName());
        }
    }
}
