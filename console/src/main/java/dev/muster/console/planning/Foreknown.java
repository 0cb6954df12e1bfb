package dev.muster.console.planning;

import dev.muster.forecasting.event.PlannedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a queue beside its counts.
///
/// @param events   campaigns, public holidays and the like, past and to come
/// @param newcomer what stands in for the past of a queue that has none yet; null for any other
public record Foreknown(List<PlannedEvent> events, @Nullable Newcomer newcomer) {

    public static final Foreknown NOTHING = new Foreknown(List.of(), null);

    public Foreknown {
        events = List.copyOf(events);
    }
}
