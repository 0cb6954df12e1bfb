package dev.muster.console.quality;

import dev.muster.forecasting.AgentId;
import dev.muster.sql.conversation.Conversation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules about who reviews what, in words.
final class ReviewRule {

    private ReviewRule() {}

    /// @param agents who took part in the conversation
    /// @return the rule that is broken, null where none is
    static @Nullable String broken(ReviewRight right, Conversation conversation, Set<AgentId> agents) {
        if (right.isOwn(conversation, agents)) {
            return "You took part in this conversation. Nobody reviews their own.";
        }
        return right.allows(conversation, agents)
                ? null
                : "Your grants as a reviewer do not open this conversation. An administrator can change them.";
    }
}
