package dev.muster.console.quality;

import dev.muster.qa.sampling.SampleSize;
import dev.muster.sql.conversation.Conversation;
import java.util.List;

/// What a sample is drawn from: conversations that are closed and in which a person wrote, since a scorecard judges
/// what people did.
///
/// @param conversations each once
record Frame(List<Conversation> conversations) {

    Frame {
        conversations = List.copyOf(conversations);
    }

    static boolean holds(Conversation conversation) {
        return conversation.state().isClosed()
                && conversation.agent() != null
                && conversation.tally().messagesAgent() > 0;
    }

    int population() {
        return conversations.size();
    }

    int size(SampleRequest.Precision precision) {
        return SampleSize.of(precision.confidence(), precision.margin(), population());
    }
}
