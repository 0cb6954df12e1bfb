package dev.muster.sql.event;

import java.time.LocalDate;
import java.util.Comparator;

/// A place in the log: everything up to it has been read, and nothing can appear before it any more.
///
/// @param transaction the id of the transaction that wrote the event (`xid8`)
/// @param number      the event's own number, which rises within one transaction
/// @param day         of the log in which the event lies: when it was received (UTC), or a later one where a clock
///     was once ahead. What comes after it lies on the day before at the earliest: days do not go back, and between
///     receiving and writing lie moments
public record Position(long transaction, long number, LocalDate day) implements Comparable<Position> {

    /// Before the first event.
    public static final Position START = new Position(0, 0, LocalDate.EPOCH);

    /// After any event.
    public static final Position END = new Position(Long.MAX_VALUE, Long.MAX_VALUE, LocalDate.of(9999, 12, 31));

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::number);

    /// The first day of the log in which what comes after this can lie.
    public LocalDate earliestNext() {
        return day.minusDays(1);
    }

    /// The last day of the log in which what comes up to this can lie.
    public LocalDate latestBefore() {
        return this.equals(END) ? day : day.plusDays(1);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
