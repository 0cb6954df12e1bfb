package dev.muster.console.quality;

import dev.muster.qa.scorecard.Scorecard;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.Line;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.review.Review;
import java.util.List;

/// A review with all that it takes to fill it in or to read it.
///
/// @param lines    everything told about the conversation, in its order
/// @param editable whether the reader is its reviewer and it is still open
public record ReviewSheet(
        Review review,
        Scorecard card,
        Conversation conversation,
        List<Line> lines,
        Directory directory,
        boolean editable) {

    public ReviewSheet {
        lines = List.copyOf(lines);
    }
}
