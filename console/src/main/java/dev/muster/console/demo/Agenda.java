package dev.muster.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What is to happen, in order of time; at one time in the order in which it was noted.
final class Agenda {

    private record Entry(Instant at, long number, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));

    private Instant now = Instant.MIN;
    private long noted;

    Instant now() {
        return now;
    }

    /// Notes what happens at a time; in the past means at once.
    void at(Instant time, Runnable act) {
        entries.add(new Entry(time.isBefore(now) ? now : time, noted++, act));
    }

    void in(Duration wait, Runnable act) {
        at(now.plus(wait), act);
    }

    /// Lets everything happen, and what comes of it, until nothing is left.
    void run() {
        while (!entries.isEmpty()) {
            Entry next = entries.remove();
            now = next.at;
            next.act.run();
        }
    }
}
