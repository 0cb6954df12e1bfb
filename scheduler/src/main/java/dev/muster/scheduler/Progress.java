package dev.muster.scheduler;

import dev.muster.scheduler.roster.Roster;
import java.time.Duration;
import java.util.function.Supplier;

/// A better roster was found.
///
/// @param elapsed since the search began
/// @param cost    its parts
/// @param covered person-quarters covered ÷ required, 0 to 1
/// @param roster  the roster itself, made when asked for, from any thread and at any later time
public record Progress(Duration elapsed, Cost cost, double covered, Supplier<Roster> roster) {}
