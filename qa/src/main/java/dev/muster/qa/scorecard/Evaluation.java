package dev.muster.qa.scorecard;

import java.util.List;
import java.util.stream.Collectors;

/// What came of evaluating a reviewer's answers.
public sealed interface Evaluation {

    /// Every question has a valid answer.
    record Scored(Score score) implements Evaluation {}

    /// The answers are valid, but some are missing, so there is no score yet.
    ///
    /// @param missing the unanswered questions, in the order of the card
    record Incomplete(List<Question> missing) implements Evaluation {

        public Incomplete {
            missing = List.copyOf(missing);
        }

        /// One line for the reviewer.
        public String message() {
            return "%d of the questions must still be answered: %s."
                    .formatted(
                            missing.size(), missing.stream().map(Question::key).collect(Collectors.joining(", ")));
        }
    }

    /// Some answers break a rule of the card.
    ///
    /// @param reasons one line each, with the question, the value and the rule
    record Refused(List<String> reasons) implements Evaluation {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
