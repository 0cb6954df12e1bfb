/// The reactive edge: from a channel's request to the event log, and from the log to conversations, volume and live
/// state.
@NullMarked
package dev.muster.ingest;

import org.jspecify.annotations.NullMarked;
