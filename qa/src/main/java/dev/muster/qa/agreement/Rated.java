package dev.muster.qa.agreement;

/// One conversation, rated by both reviewers on the same scale.
///
/// @param first category of the first reviewer, from 0 for the lowest
/// @param second category of the second
public record Rated(int first, int second) {}
