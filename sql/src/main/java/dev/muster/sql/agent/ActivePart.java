package dev.muster.sql.agent;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.event.ConversationId;
import java.time.Duration;

/// When an agent was active on a conversation within a quarter of an hour.
///
/// @param from    since the quarter began, to the millisecond
/// @param to      since the quarter began, after `from`
/// @param frozen  whether the log of it is gone: it counts where others overlap it, and is booked for good
public record ActivePart(
        AgentQuarter quarter,
        ConversationId conversation,
        Duration from,
        Duration to,
        QueueId queue,
        ChannelId channel,
        boolean frozen) {

    public ActivePart {
        if (from.isNegative() || from.compareTo(to) >= 0 || to.compareTo(AgentQuarter.LENGTH) > 0) {
            throw new IllegalArgumentException(
                    "Part (%s to %s) must lie in a quarter of an hour and have a length.".formatted(from, to));
        }
    }

    public Duration length() {
        return to.minus(from);
    }

    public ActivePart asFrozen() {
        return new ActivePart(quarter, conversation, from, to, queue, channel, true);
    }
}
