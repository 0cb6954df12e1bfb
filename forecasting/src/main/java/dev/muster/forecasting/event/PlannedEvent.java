package dev.muster.forecasting.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of an event beforehand, or of one that is over.
///
/// @param expected what a planner says arrivals will be multiplied by; null to learn it from past events of the kind
public record PlannedEvent(
        EventKind kind, Event days, @Nullable Multiplier expected) {

    /// A public holiday, which lasts a day.
    public static PlannedEvent holiday(String name, LocalDate day) {
        return new PlannedEvent(EventKind.holiday(name), new Event(day, day), null);
    }
}
