package dev.muster.sql.forecast;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.event.Event;
import dev.muster.forecasting.event.EventKind;
import dev.muster.forecasting.event.Multiplier;
import dev.muster.forecasting.event.PlannedEvent;
import org.jspecify.annotations.Nullable;

/// Days on which a planner knows that something moves arrivals.
///
/// @param queue      which it concerns; null for every queue of the site
/// @param name       of this one: "Spring sale"
/// @param multiplier what arrivals are expected to be multiplied by, more than 0; null to learn it from past events
/// @param reason     how the planner knows
public record SiteEvent(
        SiteId site,
        @Nullable QueueId queue,
        EventKind kind,
        String name,
        Event days,
        @Nullable Double multiplier,
        String reason) {

    public SiteEvent {
        if (name.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Name (%s) and reason (%s) must say something.".formatted(name, reason));
        }
        if (multiplier != null && !(multiplier > 0 && Double.isFinite(multiplier))) {
            throw new IllegalArgumentException("Multiplier (%s) must be more than 0.".formatted(multiplier));
        }
    }

    public boolean concerns(QueueId one) {
        return queue == null || queue.equals(one);
    }

    /// Whether both move a queue at a time, as events of one kind, whatever its capitals.
    public boolean collides(SiteEvent other) {
        return site.equals(other.site)
                && kind.name().equalsIgnoreCase(other.kind.name())
                && (queue == null || other.concerns(queue))
                && !days.first().isAfter(other.days.last())
                && !other.days.first().isAfter(days.last());
    }

    /// As forecasting takes it.
    public PlannedEvent planned() {
        return new PlannedEvent(kind, days, multiplier == null ? null : Multiplier.known(multiplier));
    }
}
