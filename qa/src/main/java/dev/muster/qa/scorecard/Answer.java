package dev.muster.qa.scorecard;

import org.jspecify.annotations.Nullable;

/// What a reviewer said to one question.
public sealed interface Answer {

    /// The key of the question.
    String question();

    /// The reviewer's words about it, if any.
    @Nullable
    String comment();

    /// A choice was made.
    ///
    /// @param points those of the choice
    record Points(String question, int points, @Nullable String comment) implements Answer {

        public Points(String question, int points) {
            this(question, points, null);
        }
    }

    /// The question does not apply to this conversation: it leaves both what was earned and what was possible.
    record NotApplicable(String question, @Nullable String comment) implements Answer {

        public NotApplicable(String question) {
            this(question, null);
        }
    }
}
