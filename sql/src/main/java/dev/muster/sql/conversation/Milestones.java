package dev.muster.sql.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a conversation came how far; null for what has not happened.
///
/// @param opened          its first event
/// @param lastEvent       its latest event
/// @param entered         when it entered the queue it is or was last in
/// @param assigned        when the agent it has got it
/// @param unansweredSince first customer message without any reply
/// @param firstCustomer   first customer message, from which response times run
/// @param firstReply      first reply after it, by a person or automation
/// @param firstHumanReply first reply after it by a person
/// @param firstClosed     first resolution
/// @param lastClosed      latest resolution, giving up or merging; null while open again
/// @param abandoned       when the customer gave up without any reply by a person
public record Milestones(
        Instant opened,
        Instant lastEvent,
        @Nullable Instant entered,
        @Nullable Instant assigned,
        @Nullable Instant unansweredSince,
        @Nullable Instant firstCustomer,
        @Nullable Instant firstReply,
        @Nullable Instant firstHumanReply,
        @Nullable Instant firstClosed,
        @Nullable Instant lastClosed,
        @Nullable Instant abandoned) {}
