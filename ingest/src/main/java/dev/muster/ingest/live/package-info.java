/// The same fold for now: who waits, who is answered, and what agents do, in memory.
///
/// Every process that shows it runs it, each reading the log for itself; nothing here is stored. Start at [LiveState].
@NullMarked
package dev.muster.ingest.live;

import org.jspecify.annotations.NullMarked;
