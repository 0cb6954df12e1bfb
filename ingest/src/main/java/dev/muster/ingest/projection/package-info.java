/// From the log to conversations and volume: a pure fold over the events of one conversation, and the projector that
/// keeps its results in tables, exactly once.
///
/// The fold never sees a clock: what "now" means is for `live`. Start at [ConversationFold], then [Projector].
@NullMarked
package dev.muster.ingest.projection;

import org.jspecify.annotations.NullMarked;
