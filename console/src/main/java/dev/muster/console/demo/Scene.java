package dev.muster.console.demo;

import java.time.Instant;
import java.util.Map;

/// What the conversations of a day share.
///
/// @param words  of the company
/// @param agenda what happens when
/// @param floor  who is there and who waits
/// @param closes when each queue closes on this day
record Scene(Words words, Agenda agenda, Floor floor, Map<String, Instant> closes) {

    boolean isOpen(QueueModel queue) {
        Instant end = closes.get(queue.id().value());
        return end != null && agenda.now().isBefore(end);
    }
}
