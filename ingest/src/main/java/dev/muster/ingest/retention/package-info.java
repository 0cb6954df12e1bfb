/// How long what arrived is kept: days of the log and of its words, and the keys by which repeated events are
/// known.
///
/// Days are dropped, never rows; what was projected from them stays. Start at [Retention].
@NullMarked
package dev.muster.ingest.retention;

import org.jspecify.annotations.NullMarked;
