package dev.muster.ingest.projection;

import dev.muster.sql.event.ConversationId;
import dev.muster.sql.event.LogPage;
import dev.muster.sql.event.Logged;
import dev.muster.sql.event.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A step of a reader of the log: a page, told apart by what it is about.
///
/// @param upTo          the position after it
/// @param conversations what is told of which, at least one event each
/// @param agentStates   what agents said they did
/// @param more          whether another step may follow at once
public record Step(
        Position upTo, Map<ConversationId, List<Logged>> conversations, List<Logged> agentStates, boolean more) {

    /// @param from where the page was read from
    public static Step of(LogPage page, Position from) {
        Map<ConversationId, List<Logged>> conversations = new HashMap<>();
        List<Logged> agentStates = new ArrayList<>();
        for (Logged logged : page.events()) {
            ConversationId id = logged.event().conversation();
            (id == null ? agentStates : conversations.computeIfAbsent(id, _ -> new ArrayList<>())).add(logged);
        }
        return new Step(page.end(from), conversations, agentStates, page.more());
    }

    public boolean isEmpty() {
        return conversations.isEmpty() && agentStates.isEmpty();
    }

    public Set<ConversationId> ids() {
        return conversations.keySet();
    }

    /// What is told with this page.
    ///
    /// @param before what was told of its conversations up to here
    public Map<ConversationId, History> after(Map<ConversationId, History> before) {
        Map<ConversationId, History> after = new HashMap<>();
        conversations.forEach((id, told) -> {
            History known = before.get(id);
            after.put(id, known == null ? History.of(null, told) : known.with(told));
        });
        return after;
    }
}
