package dev.muster.forecasting.event;

/// What sort of event it is. Events of a kind are taken to do much the same.
///
/// @param name as planners call it: "Campaign", "Easter Monday"
/// @param holiday whether it is a public holiday: those learn from each other as well
public record EventKind(String name, boolean holiday) {

    /// The working day on which people settle what they cannot the day after.
    public static final EventKind DAY_BEFORE = of("Day before a holiday");

    /// The working day on which they come with what was left.
    public static final EventKind DAY_AFTER = of("Day after a holiday");

    public EventKind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Kind of an event (%s) must have a name.".formatted(name));
        }
    }

    public static EventKind of(String name) {
        return new EventKind(name, false);
    }

    public static EventKind holiday(String name) {
        return new EventKind(name, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
