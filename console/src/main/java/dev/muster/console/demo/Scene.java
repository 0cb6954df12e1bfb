package dev.muster.console.demo;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import java.util.Map;

/// What the conversations of a day share.
///
/// @param words  of the company
/// @param agenda what happens when
/// @param floor  who is there and who waits
/// @param open   when each queue is open on this day, to the last close
record Scene(Words words, Agenda agenda, Floor floor, Map<QueueId, Interval> open) {

    boolean isOpen(QueueModel queue) {
        Interval hours = open.get(queue.id());
        return hours != null && hours.contains(agenda.now());
    }
}
