/// Counts of queues by interval: what forecasts learn from and reports add up.
///
/// A row is projected from the event log or imported; where both speak of an interval, the projected one holds. Start
/// at
/// [Volumes].
@NullMarked
package dev.muster.sql.volume;

import org.jspecify.annotations.NullMarked;
