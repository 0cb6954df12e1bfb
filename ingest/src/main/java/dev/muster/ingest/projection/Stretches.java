package dev.muster.ingest.projection;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The time agents worked on one conversation: counted once per agent where stretches overlap, and booked in the
/// intervals in which it was done.
///
/// Ends are cut to the millisecond before lengths are taken, so that the parts of a stretch add up to the whole.
final class Stretches {

    private record Stretch(AgentId agent, QueueId queue, long from, long to) {}

    /// A part of a stretch that lies in one interval.
    record Part(QueueId queue, Interval interval, Duration length) {}

    private final List<Stretch> stretches = new ArrayList<>();

    /// Adds a stretch; one without length adds nothing.
    void add(AgentId agent, QueueId queue, Instant from, Instant to) {
        stretches.add(new Stretch(agent, queue, from.toEpochMilli(), to.toEpochMilli()));
    }

    /// The interval of the UTC grid in which an instant lies.
    static Interval grid(Instant instant, Duration step) {
        long start = Math.floorDiv(instant.getEpochSecond(), step.toSeconds()) * step.toSeconds();
        return new Interval(Instant.ofEpochSecond(start), step);
    }

    List<Part> parts(Duration step) {
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : union()) {
            for (long at = stretch.from; at < stretch.to; ) {
                Interval interval = grid(Instant.ofEpochMilli(at), step);
                long end = Math.min(stretch.to, interval.end().toEpochMilli());
                parts.add(new Part(stretch.queue, interval, Duration.ofMillis(end - at)));
                at = end;
            }
        }
        return parts;
    }

    private List<Stretch> union() {
        List<Stretch> union = new ArrayList<>();
        Map<AgentId, Long> until = new HashMap<>();
        stretches.sort(Comparator.comparingLong(Stretch::from));
        for (Stretch stretch : stretches) {
            long from = Math.max(stretch.from, until.getOrDefault(stretch.agent, Long.MIN_VALUE));
            if (from < stretch.to) {
                union.add(new Stretch(stretch.agent, stretch.queue, from, stretch.to));
                until.put(stretch.agent, stretch.to);
            }
        }
        return union;
    }
}
