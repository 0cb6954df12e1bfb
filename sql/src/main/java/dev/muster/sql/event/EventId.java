package dev.muster.sql.event;

import java.util.Comparator;

/// What makes an event the same event: a second one with this id is a duplicate, whatever else it says.
///
/// @param source the system that reports it, 1 to 200 characters
/// @param id     the id that system gave it, 1 to 200 characters
public record EventId(String source, String id) implements Comparable<EventId> {

    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::source).thenComparing(EventId::id);

    public EventId {
        Texts.checkId("source", source);
        Texts.checkId("id", id);
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }
}
