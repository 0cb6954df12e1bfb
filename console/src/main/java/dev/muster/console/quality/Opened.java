package dev.muster.console.quality;

/// What came of opening a review.
public sealed interface Opened {

    /// It may be read, and edited where its sheet says so.
    record Found(ReviewSheet sheet) implements Opened {}

    /// It may not be read, or cannot be.
    ///
    /// @param rule why, as a sentence
    record Refused(String rule) implements Opened {}
}
