package dev.muster.console.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// With how many people the goal would be met: everybody needed is at work in every quarter.
///
/// @param given the people the plan has
/// @param atLeast nobody can do with fewer: a bound from hours and availability, proven
/// @param notEnough the most people tried for which no roster without gaps was found; null where none failed
/// @param enough the fewest people for whom a roster without gaps was found; null where none was
/// @param tries how many numbers were tried
/// @param each the search time of a try at most
public record Headcount(
        int given,
        int atLeast,
        @Nullable Integer notEnough,
        @Nullable Integer enough,
        int tries,
        Duration each) {}
