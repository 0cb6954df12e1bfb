/// How much work comes, and the words that several cores share: [Interval], the ids, [OpeningHours].
///
/// Pure: no database, no clock, no hidden randomness. How many people the work takes is next door in `staffing`.
@NullMarked
package dev.muster.forecasting;

import org.jspecify.annotations.NullMarked;
