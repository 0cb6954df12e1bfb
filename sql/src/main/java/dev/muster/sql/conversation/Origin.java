package dev.muster.sql.conversation;

import dev.muster.sql.event.ConversationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From what the row of a conversation is folded.
///
/// @param logFrom the oldest day of the log with an event that the base does not hold; null where there is none
/// @param base    null where all of its log is kept
public record Origin(
        ConversationId id,
        @Nullable LocalDate logFrom,
        @Nullable Base base) {}
