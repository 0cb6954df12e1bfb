package dev.muster.sql.conversation;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import org.jspecify.annotations.Nullable;

/// Which conversations to list; a part that is null excludes none.
///
/// @param opened when they were opened
public record ConversationFilter(
        Interval opened,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable ConversationState state) {

    public static ConversationFilter opened(Interval period) {
        return new ConversationFilter(period, null, null, null);
    }

    public ConversationFilter in(QueueId onlyQueue) {
        return new ConversationFilter(opened, onlyQueue, agent, state);
    }

    public ConversationFilter heldBy(AgentId onlyAgent) {
        return new ConversationFilter(opened, queue, onlyAgent, state);
    }

    public ConversationFilter that(ConversationState onlyState) {
        return new ConversationFilter(opened, queue, agent, onlyState);
    }
}
