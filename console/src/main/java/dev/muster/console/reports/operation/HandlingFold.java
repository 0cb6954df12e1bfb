package dev.muster.console.reports.operation;

import dev.muster.qa.measures.Share;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.conversation.ConversationState;
import dev.muster.sql.conversation.ReplyGoal;
import dev.muster.sql.conversation.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/// Takes conversations one by one and keeps only what the figures need of them.
final class HandlingFold {

    private static final int SATISFIED = 4;

    private final Instant now;
    private final LongStream.Builder any = LongStream.builder();
    private final LongStream.Builder human = LongStream.builder();
    private final LongStream.Builder turns = LongStream.builder();
    private final LongStream.Builder resolution = LongStream.builder();
    private long conversations;
    private long resolved;
    private long automated;
    private long ratings;
    private long satisfied;
    private ServiceLevel level = ServiceLevel.NONE;

    /// @param now up to when an open conversation has waited
    HandlingFold(Instant now) {
        this.now = now;
    }

    void add(Conversation conversation, ReplyGoal goal) {
        conversations++;
        if (conversation.state() == ConversationState.RESOLVED) {
            resolved++;
            automated += conversation.tally().messagesAgent() == 0 ? 1 : 0;
        }
        conversation.firstResponse().map(Duration::toMillis).ifPresent(any::accept);
        conversation.firstHumanResponse().map(Duration::toMillis).ifPresent(human::accept);
        conversation.resolution().map(Duration::toMillis).ifPresent(resolution::accept);
        conversation.tally().responses().forEach(turn -> turns.accept(turn.toMillis()));
        level = level.plus(ServiceLevel.of(conversation, goal, now));
        Integer rating = conversation.rating();
        if (rating != null) {
            ratings++;
            satisfied += rating >= SATISFIED ? 1 : 0;
        }
    }

    /// Ends the fold.
    Handling done() {
        return new Handling(
                conversations,
                resolved,
                automated,
                Times.of(any.build().toArray()),
                Times.of(human.build().toArray()),
                Times.of(turns.build().toArray()),
                Times.of(resolution.build().toArray()),
                level,
                new Share(satisfied, ratings));
    }
}
