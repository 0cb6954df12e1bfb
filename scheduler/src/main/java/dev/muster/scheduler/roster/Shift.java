package dev.muster.scheduler.roster;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A stretch of somebody's work, without gaps. It may pass midnight and a clock change.
///
/// @param agent    who works
/// @param workDay  the local date of its start, by which it is counted
/// @param segments in order of time, each starting where the one before ends
public record Shift(AgentId agent, LocalDate workDay, List<Segment> segments) {

    public Shift {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException(
                    "The shift of %s on %s must have a segment.".formatted(agent.value(), workDay));
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i - 1).to().equals(segments.get(i).from())) {
                throw new IllegalArgumentException(
                        "In the shift of %s on %s the segment at %s must start where the one before ends (%s)."
                                .formatted(
                                        agent.value(),
                                        workDay,
                                        segments.get(i).from(),
                                        segments.get(i - 1).to()));
            }
        }
    }

    public Instant from() {
        return segments.getFirst().from();
    }

    public Instant to() {
        return segments.getLast().to();
    }

    public Interval interval() {
        return Interval.between(from(), to());
    }

    /// From start to end in real elapsed time, whatever the clock on the wall did.
    public Duration length() {
        return Duration.between(from(), to());
    }

    /// The real elapsed time of its paid segments: a night of eight hours is seven or nine over a clock change.
    public Duration paid() {
        return segments.stream()
                .filter(segment -> segment.kind().paid())
                .map(Segment::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The paid time as the clock on the wall shows it: 22:00 to 06:00 is eight hours on every night.
    public Duration paidByTheClock(ZoneId zone) {
        Duration onTheWall = Duration.between(
                from().atZone(zone).toLocalDateTime(), to().atZone(zone).toLocalDateTime());
        return paid().plus(onTheWall).minus(length());
    }
}
