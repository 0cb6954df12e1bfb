package dev.muster.sql.rebuild;

import dev.muster.sql.event.ConversationId;
import java.time.LocalDate;

/// A conversation the log tells of.
///
/// @param first the first day of the log that does
public record ToldOf(ConversationId id, LocalDate first) {}
