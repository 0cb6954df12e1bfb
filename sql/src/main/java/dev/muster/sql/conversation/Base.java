package dev.muster.sql.conversation;

import dev.muster.sql.event.Position;

/// How a conversation stood when the first days of its log were dropped: what comes later goes on from there.
///
/// @param conversation its row then
/// @param upTo         the position in the log up to which the row holds everything
public record Base(Conversation conversation, Position upTo) {}
