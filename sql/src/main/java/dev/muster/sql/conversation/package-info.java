/// Conversations as the console lists, samples and shows them: a row each, projected from the event log, and the
/// transcript, which is the log itself beside its words.
///
/// Nobody edits a conversation; the projector replaces its row. Start at [Conversations].
@NullMarked
package dev.muster.sql.conversation;

import org.jspecify.annotations.NullMarked;
