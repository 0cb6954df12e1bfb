package dev.muster.sql.event;

import java.util.Set;

/// What the next events of the log concern.
///
/// @param upTo          the position of the last of them
/// @param conversations of which they tell
/// @param agentStates   whether some tell the state of agents
/// @param more          whether others may follow at once
public record Touched(Position upTo, Set<ConversationId> conversations, boolean agentStates, boolean more) {

    public Touched {
        conversations = Set.copyOf(conversations);
    }
}
