package dev.muster.console.quality;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.qa.scorecard.Score;
import dev.muster.qa.scorecard.Section;
import dev.muster.sql.review.Review;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A finished review with what its answers are worth, section by section.
///
/// @param sections of the version of the scorecard it was made with
/// @param queue    of the conversation, null where it is no longer known
/// @param closed   when the conversation was closed, null where it is no longer known
/// @param agent    who last had the conversation, null where it is no longer known
public record ScoredReview(
        Review review,
        Score score,
        List<Section> sections,
        @Nullable QueueId queue,
        @Nullable Instant closed,
        @Nullable AgentId agent) {

    public ScoredReview {
        sections = List.copyOf(sections);
    }

    OptionalDouble section(String key) {
        return score.sections().stream()
                .filter(section -> section.section().equals(key))
                .map(section -> section.tally().share())
                .findFirst()
                .orElse(OptionalDouble.empty());
    }
}
