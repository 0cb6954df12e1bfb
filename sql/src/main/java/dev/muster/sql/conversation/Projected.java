package dev.muster.sql.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A conversation as the projector writes it.
///
/// @param logFrom see [Origin]
public record Projected(Conversation conversation, @Nullable LocalDate logFrom) {}
