package dev.muster.qa.scorecard;

import java.util.OptionalDouble;

/// Weighted points over what applied.
///
/// @param earned Σ weight · points, at least 0, at most what was possible
/// @param possible Σ weight · most points; 0 where nothing applied
public record Tally(long earned, long possible) {

    static final Tally NOTHING = new Tally(0, 0);

    public Tally {
        if (earned < 0 || earned > possible) {
            throw new IllegalArgumentException(
                    "Points earned (%d) must be 0 to those possible (%d).".formatted(earned, possible));
        }
    }

    /// Earned ÷ possible, 0 to 1; empty where nothing applied.
    public OptionalDouble share() {
        return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) earned / possible);
    }

    Tally plus(Tally other) {
        return new Tally(earned + other.earned, possible + other.possible);
    }

    Tally failed() {
        return new Tally(0, possible);
    }
}
