package dev.muster.ingest.projection;

import dev.muster.sql.event.Event;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/// Tells what the events of one conversation come to, by the measures the reports print.
///
/// Pure: the same set of events gives the same result, in whatever order they are passed.
public final class ConversationFold {

    /// The length of the intervals in which volume is counted, on the UTC clock.
    public static final Duration STEP = Duration.ofMinutes(15);

    private ConversationFold() {}

    /// @param events of one conversation, at least one, each once
    public static Folded fold(Collection<Event> events) {
        List<Event> inOrder = events.stream().sorted(Event.ORDER).toList();
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("A conversation to fold must have at least 1 event.");
        }
        Telling telling = new Telling(inOrder.getFirst());
        inOrder.forEach(telling::apply);
        return telling.folded();
    }
}
