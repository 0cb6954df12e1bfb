/// The hand-over to the event log: requests that wait at the same time share a commit.
///
/// Nothing is decided about events here except what of their words may be kept. Start at [EventIntake].
@NullMarked
package dev.muster.ingest.log;

import org.jspecify.annotations.NullMarked;
