package dev.muster.console.quality;

import dev.muster.console.access.Reach;
import dev.muster.forecasting.AgentId;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.directory.Directory;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody may review: what their grants as a reviewer open, and never what they took part in themselves.
///
/// @param agent the agent this person is, null where they are none
record ReviewRight(Reach reach, @Nullable AgentId agent) {

    static ReviewRight of(User user, Directory directory) {
        return new ReviewRight(Reach.of(user, Set.of(Role.REVIEWER), directory), user.agent());
    }

    static ReviewRight of(Map<String, ReviewRight> rights, String login) {
        return Objects.requireNonNull(rights.get(login));
    }

    /// @param agents who took part
    boolean allows(@Nullable Conversation conversation, Set<AgentId> agents) {
        return conversation != null && reach.opens(conversation) && !isOwn(conversation, agents);
    }

    boolean isOwn(Conversation conversation, Set<AgentId> agents) {
        return agent != null && (agent.equals(conversation.agent()) || agents.contains(agent));
    }
}
