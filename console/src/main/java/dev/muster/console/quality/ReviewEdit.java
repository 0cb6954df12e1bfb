package dev.muster.console.quality;

import dev.muster.qa.scorecard.Answer;
import dev.muster.sql.review.Review;
import java.util.List;

/// What a reviewer typed.
///
/// @param read    the review as it was read; its revision must still be the current one when it is saved
/// @param answers as far as they are given
/// @param note    words about the whole
public record ReviewEdit(Review read, List<Answer> answers, String note) {

    public ReviewEdit {
        answers = List.copyOf(answers);
    }

    /// The same words, to be saved over another version.
    public ReviewEdit over(Review other) {
        return new ReviewEdit(other, answers, note);
    }
}
