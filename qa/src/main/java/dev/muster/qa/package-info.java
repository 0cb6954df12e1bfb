/// How good the conversations were: sampling, scorecards, agreement, measures. Pure; start with `scorecard`.
///
/// The words that several of these share stand here: [Confidence].
@NullMarked
package dev.muster.qa;

import org.jspecify.annotations.NullMarked;
