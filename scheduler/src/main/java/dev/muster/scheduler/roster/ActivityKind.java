package dev.muster.scheduler.roster;

/// What somebody does in a part of a shift.
///
/// @param name      as people call it
/// @param paid      whether its time is paid
/// @param available whether he serves customers in it
/// @param pinned    whether an optimizer leaves it where it is
public record ActivityKind(String name, boolean paid, boolean available, boolean pinned) {

    public static final ActivityKind WORK = new ActivityKind("work", true, true, false);
    public static final ActivityKind BREAK = new ActivityKind("break", true, false, false);
    public static final ActivityKind LUNCH = new ActivityKind("lunch", false, false, false);
    public static final ActivityKind TRAINING = new ActivityKind("training", true, false, true);
    public static final ActivityKind MEETING = new ActivityKind("meeting", true, false, true);
    public static final ActivityKind ABSENCE = new ActivityKind("absence", false, false, true);

    public ActivityKind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An activity kind must have a name.");
        }
    }
}
