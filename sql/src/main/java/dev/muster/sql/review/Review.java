package dev.muster.sql.review;

import dev.muster.qa.scorecard.Answer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reviewer's reading of one drawn conversation.
///
/// @param inclusionProbability how likely the conversation was to be drawn, above 0 and at most 1
/// @param scorecard            its id
/// @param version              the version of the scorecard the answers belong to
/// @param reviewer             login
/// @param answers              as far as they are given
/// @param score                share of the points that applied, 0 to 1; null until finished and where nothing applied
/// @param note                 the reviewer's words about the whole
/// @param finishedAt           null while it is open
/// @param revision             counts its changes, from 1
public record Review(
        long id,
        long sample,
        String conversation,
        double inclusionProbability,
        String scorecard,
        int version,
        String reviewer,
        List<Answer> answers,
        @Nullable Double score,
        String note,
        Instant assignedAt,
        @Nullable Instant finishedAt,
        int revision) {

    public Review {
        answers = List.copyOf(answers);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
