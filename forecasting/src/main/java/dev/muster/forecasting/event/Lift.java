package dev.muster.forecasting.event;

import java.util.List;

/// What events of one kind did to arrivals, and what the next one will do.
///
/// @param usual of the kind: the middle one of many such events
/// @param next of one more such event: the same estimate with a wider range, as events of a kind differ
/// @param past each event from which it was learned
public record Lift(Multiplier usual, Multiplier next, List<Past> past) {

    public Lift {
        past = List.copyOf(past);
    }

    /// One past event.
    ///
    /// @param multiplier from its own days alone
    public record Past(Event event, Multiplier multiplier) {}
}
