package dev.muster.scheduler.roster;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of a shift with one activity.
///
/// @param from  its start
/// @param to    its end, not included
/// @param kind  what is done
/// @param skill the one skill served in it; null where nobody is served
public record Segment(
        Instant from,
        Instant to,
        ActivityKind kind,
        @Nullable SkillId skill) {

    public Segment {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Segment start (%s) must precede its end (%s).".formatted(from, to));
        }
        if (skill != null && !kind.available()) {
            throw new IllegalArgumentException(
                    "A segment of %s must not serve a skill (%s).".formatted(kind.name(), skill));
        }
    }

    public Interval interval() {
        return Interval.between(from, to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
