package dev.muster.console.quality;

import dev.muster.qa.scorecard.Question;
import dev.muster.qa.scorecard.Score;
import dev.muster.sql.review.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of submitting a review.
public sealed interface Submitted {

    /// It is finished.
    ///
    /// @param next id of the reviewer's next open review, null where none is left
    record Done(Review review, Score score, @Nullable Long next) implements Submitted {}

    /// Nothing was finished: these questions have no answer.
    record Incomplete(List<Question> missing) implements Submitted {

        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /// Nothing was finished: the review was changed elsewhere since it was read.
    ///
    /// @param current as it is now
    record Conflict(Review current) implements Submitted {}

    /// Nothing was finished.
    ///
    /// @param rule why, as a sentence
    record Refused(String rule) implements Submitted {}
}
