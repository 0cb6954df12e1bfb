package dev.muster.qa.scorecard;

/// How one section did.
///
/// @param section its key
/// @param tally what counts: a failed section earned nothing of what was possible
/// @param failed whether a critical line of the section earned no points
public record SectionScore(String section, Tally tally, boolean failed) {}
