package dev.muster.sql.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One event's place and conversation.
record Touch(Position position, @Nullable String conversation) {

    /// @param touches in the order of their positions, at least one
    static Touched collect(List<Touch> touches, int most) {
        Set<ConversationId> conversations = new HashSet<>();
        boolean agents = false;
        for (Touch touch : touches) {
            if (touch.conversation == null) {
                agents = true;
            } else {
                conversations.add(new ConversationId(touch.conversation));
            }
        }
        return new Touched(touches.getLast().position(), conversations, agents, touches.size() == most);
    }
}
