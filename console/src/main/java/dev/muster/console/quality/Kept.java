package dev.muster.console.quality;

import dev.muster.sql.review.Review;

/// What came of keeping a draft.
public sealed interface Kept {

    /// It is kept.
    ///
    /// @param review with its new revision
    record Done(Review review) implements Kept {}

    /// Nothing was kept: the review was changed elsewhere since it was read.
    ///
    /// @param current as it is now
    record Conflict(Review current) implements Kept {}

    /// Nothing was kept.
    ///
    /// @param rule why, as a sentence
    record Refused(String rule) implements Kept {}
}
