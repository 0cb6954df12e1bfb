package dev.muster.sql.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What this process has written into the log and nobody here has read yet, so that it is not read back.
///
/// It never says what is in the log: the database does, by transaction. Only a transaction that is here whole is
/// taken from here. So other writers, a commit whose answer was lost and what was let go here cost a reading and
/// nothing else.
final class Committed {

    private final int capacity;
    private final NavigableMap<Long, List<Logged>> byTransaction = new TreeMap<>();
    private int events;
    private boolean read;

    /// From which transaction on everything is here that this process wrote and nobody has read.
    private long completeFrom = Long.MAX_VALUE;

    /// @param capacity events to keep, at least 0
    Committed(int capacity) {
        this.capacity = capacity;
    }

    /// A transaction that is committed. Kept only where somebody reads the log.
    ///
    /// @param transaction in the order of their numbers; none where all were there before
    synchronized void add(List<Logged> transaction) {
        if (!read || transaction.isEmpty()) {
            return;
        }
        long number = transaction.getFirst().position().transaction();
        completeFrom = Math.min(completeFrom, number);
        byTransaction.put(number, transaction);
        events += transaction.size();
        while (events > capacity) {
            Map.Entry<Long, List<Logged>> oldest = byTransaction.pollFirstEntry();
            completeFrom = oldest.getKey() + 1;
            events -= oldest.getValue().size();
        }
    }

    /// Whether something that follows a position may be here, as far as one knows without asking the database.
    synchronized boolean mayFollow(Position after) {
        read = true;
        return after.transaction() >= completeFrom && byTransaction.ceilingEntry(after.transaction()) != null;
    }

    /// The next events after a position: whole transactions, until one is not here.
    ///
    /// @param written what follows the position by the database, in order
    /// @param most    after so many events no other transaction is added
    synchronized List<Logged> following(Position after, List<Written> written, int most) {
        List<Logged> following = new ArrayList<>();
        for (Written transaction : written) {
            List<Logged> here = byTransaction.getOrDefault(transaction.number(), List.of()).stream()
                    .filter(logged -> logged.position().compareTo(after) > 0)
                    .toList();
            if (here.size() != transaction.events() || following.size() >= most) {
                break;
            }
            following.addAll(here);
        }
        return following;
    }

    /// What comes up to a position is read.
    synchronized void readTo(Position end) {
        NavigableMap<Long, List<Logged>> done = byTransaction.headMap(end.transaction(), false);
        done.values().forEach(transaction -> events -= transaction.size());
        done.clear();
    }
}
