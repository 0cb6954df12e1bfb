package dev.muster.console.planning;

import dev.muster.scheduler.Progress;

/// Something a plan in the making has to tell.
public sealed interface PlanEvent {

    /// A queue has its forecast and its requirement.
    record Staffed(QueuePlan queue) implements PlanEvent {}

    /// A better roster was found.
    record BetterRoster(Progress progress) implements PlanEvent {}

    /// The roster stands.
    record Rostered(double covered) implements PlanEvent {}

    /// Another number of people was tried.
    ///
    /// @param people how many
    /// @param enough whether a roster without gaps was found for them
    record HeadcountTried(int people, boolean enough) implements PlanEvent {}
}
