package dev.muster.sql.conversation;

import dev.muster.sql.event.Content;
import dev.muster.sql.event.Event;

/// One line of a transcript.
///
/// @param content empty where nothing was written, or where the words have been deleted
public record Line(Event event, Content content) {}
