package dev.muster.sql.conversation;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One conversation, as its events up to some moment tell it.
///
/// @param channel   [#NO_CHANNEL] where no event names one
/// @param queue     the queue it is or was last in; null where it never was in one
/// @param agent     the agent who has or last had it
/// @param closedBy  what confirmed the latest resolution
/// @param rating    the customer's latest rating, 1 to 5
/// @param intent    the latest label, a correction before any other
/// @param sentiment the latest, -1 to 1
public record Conversation(
        ConversationId id,
        ConversationState state,
        @Nullable CustomerId customer,
        @Nullable String segment,
        ChannelId channel,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        Milestones at,
        Tally tally,
        @Nullable Closing closedBy,
        @Nullable Integer rating,
        @Nullable String intent,
        @Nullable Double sentiment) {

    public static final ChannelId NO_CHANNEL = new ChannelId("-");

    /// First response time by a person; empty where no person has replied.
    public Optional<Duration> firstHumanResponse() {
        return between(at.firstCustomer(), at.firstHumanReply());
    }

    /// First response time by anybody; an automatic acknowledgement is no reply.
    public Optional<Duration> firstResponse() {
        return between(at.firstCustomer(), at.firstReply());
    }

    /// Total resolution time to the latest close; empty while not resolved.
    public Optional<Duration> resolution() {
        return state == ConversationState.RESOLVED ? between(at.firstCustomer(), at.lastClosed()) : Optional.empty();
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }
}
