package dev.muster.sql.event;

import java.util.Comparator;

/// A place in the log: everything up to it has been read, and nothing can appear before it any more.
///
/// @param transaction the id of the transaction that wrote the event (`xid8`)
/// @param number      the event's own number, which rises within one transaction
public record Position(long transaction, long number) implements Comparable<Position> {

    /// Before the first event.
    public static final Position START = new Position(0, 0);

    /// After any event.
    public static final Position END = new Position(Long.MAX_VALUE, Long.MAX_VALUE);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::number);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
