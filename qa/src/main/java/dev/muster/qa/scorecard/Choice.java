package dev.muster.qa.scorecard;

/// One of the answers a reviewer can pick.
///
/// @param points what it earns, at least 0
/// @param label what the reviewer reads, such as "Partly"
public record Choice(int points, String label) {

    public Choice {
        Rules.notBlank("Choice label", label);
        Rules.atLeast("Choice points", points, 0);
    }
}
