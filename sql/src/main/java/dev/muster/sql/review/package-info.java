/// What quality is judged by and what was found: [Scorecards], [Samples] and [Reviews].
///
/// How a sample is drawn and what answers are worth is computed in the quality core; here it is kept.
@NullMarked
package dev.muster.sql.review;

import org.jspecify.annotations.NullMarked;
