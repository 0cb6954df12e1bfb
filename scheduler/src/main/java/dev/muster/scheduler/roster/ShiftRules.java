package dev.muster.scheduler.roster;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the shifts of a contract are cut.
///
/// @param startStep  starts are whole multiples of this after midnight on the local clock; whole quarters of an
///                   hour
/// @param lengthStep paid lengths differ from the contract's least by whole multiples of this; whole quarters
///                   of an hour
/// @param meal       the unpaid lunch of longer shifts, null where there is none
/// @param pause      the paid breaks, null where there are none
public record ShiftRules(
        Duration startStep,
        Duration lengthStep,
        @Nullable Meal meal,
        @Nullable Pause pause) {

    /// Starts every quarter of an hour, lengths by the half hour, the usual lunch and breaks.
    public static final ShiftRules STANDARD =
            new ShiftRules(Quarter.LENGTH, Duration.ofMinutes(30), Meal.STANDARD, Pause.STANDARD);

    /// As the standard, but work from start to end: no lunch, no breaks.
    public static final ShiftRules UNBROKEN = new ShiftRules(Quarter.LENGTH, Duration.ofMinutes(30), null, null);

    public ShiftRules {
        Quarter.requirePositive("Step of shift starts", startStep);
        Quarter.requirePositive("Step of shift lengths", lengthStep);
    }
}
