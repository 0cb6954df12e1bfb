/// The edge as senders see it: who may send, what an event must look like, and what is answered.
///
/// A handler verifies, decodes, hands over and maps errors; it decides nothing. All routes stand in [EdgeRoutes].
@NullMarked
package dev.muster.ingest.webhook;

import org.jspecify.annotations.NullMarked;
