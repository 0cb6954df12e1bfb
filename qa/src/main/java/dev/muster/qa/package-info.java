/// How good the conversations were: sampling, scorecards, agreement, measures. Pure; start with `scorecard`.
@NullMarked
package dev.muster.qa;

import org.jspecify.annotations.NullMarked;
