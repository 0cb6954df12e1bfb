package dev.muster.console.demo;

import dev.muster.forecasting.QueueId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is there and who waits: each conversation goes to the freest colleague with the skill, each free colleague to
/// who has waited longest.
final class Floor {

    private final Diary diary;
    private final List<Colleague> colleagues = new ArrayList<>();
    private final Map<QueueId, Deque<Case>> waiting = new HashMap<>();

    Floor(Diary diary) {
        this.diary = diary;
        Company.QUEUES.forEach(queue -> waiting.put(queue.id(), new ArrayDeque<>()));
    }

    Diary diary() {
        return diary;
    }

    void add(Colleague colleague) {
        colleagues.add(colleague);
    }

    /// A conversation needs somebody.
    void enter(Case conversation) {
        Colleague best = null;
        for (Colleague colleague : colleagues) {
            if (colleague.canTake(conversation) && (best == null || colleague.isFreerThan(best))) {
                best = colleague;
            }
        }
        if (best == null) {
            line(conversation.queue()).add(conversation);
        } else {
            best.take(conversation);
            conversation.assigned(best);
        }
    }

    /// A conversation waits no more.
    void leave(Case conversation) {
        line(conversation.queue()).remove(conversation);
    }

    /// A colleague may have room for more.
    void hasRoom(Colleague colleague) {
        for (Case next = longestWaiting(colleague); next != null; next = longestWaiting(colleague)) {
            line(next.queue()).removeFirst();
            colleague.take(next);
            next.assigned(colleague);
        }
    }

    private @Nullable Case longestWaiting(Colleague colleague) {
        Case longest = null;
        for (QueueModel queue : Company.QUEUES) {
            Case first = line(queue).peekFirst();
            if (first != null
                    && colleague.canTake(first)
                    && (longest == null || first.waitingSince().isBefore(longest.waitingSince()))) {
                longest = first;
            }
        }
        return longest;
    }

    private Deque<Case> line(QueueModel queue) {
        return waiting.computeIfAbsent(queue.id(), _ -> new ArrayDeque<>());
    }
}
