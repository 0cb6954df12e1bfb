package dev.muster.ingest.projection;

import dev.muster.forecasting.Interval;
import dev.muster.sql.agent.AgentQuarter;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Tells what the events of one conversation come to, by the measures the reports print.
///
/// Pure: the same set of events gives the same result, in whatever order they are passed.
public final class ConversationFold {

    private ConversationFold() {}

    /// @param events of one conversation, at least one, each once
    public static Folded fold(Collection<Event> events) {
        List<Event> inOrder = inOrder(events);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("A conversation to fold must have at least 1 event.");
        }
        return tell(Telling.from(inOrder.getFirst()), inOrder);
    }

    /// Goes on from how a conversation stood when its first events were dropped from the log. What was counted
    /// of it up to then is not counted again.
    ///
    /// @param events that came later, each once; none leaves everything as it was
    public static Folded goOn(Conversation base, Collection<Event> events) {
        return tell(Telling.after(base), inOrder(events));
    }

    /// The interval in which volume is counted, on the UTC clock.
    static Interval interval(Instant instant) {
        long length = AgentQuarter.LENGTH.toSeconds();
        long start = Math.floorDiv(instant.getEpochSecond(), length) * length;
        return new Interval(Instant.ofEpochSecond(start), AgentQuarter.LENGTH);
    }

    private static Folded tell(Telling telling, List<Event> inOrder) {
        inOrder.forEach(telling::apply);
        return telling.folded();
    }

    private static List<Event> inOrder(Collection<Event> events) {
        List<Event> inOrder = new ArrayList<>(events);
        inOrder.sort(Event.ORDER);
        return inOrder;
    }
}
