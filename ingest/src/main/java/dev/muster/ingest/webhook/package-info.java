/// The edge as senders see it: who may send, what an event must look like, and what is answered.
///
/// Platforms report by hooks, each understood by its own [Platform]; `ingest/docs/hooks.md` says how they are set up.
///
/// A handler verifies, decodes, hands over and maps errors; it decides nothing. All routes stand in [EdgeRoutes].
@NullMarked
package dev.muster.ingest.webhook;

import org.jspecify.annotations.NullMarked;
