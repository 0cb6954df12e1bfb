/// What a sample says about all conversations: shares and mean scores, never without their interval.
///
/// Start with [Share] and [MeanScore]. How the sample was drawn is `sampling`, what one review scored is `scorecard`.
@NullMarked
package dev.muster.qa.measures;

import org.jspecify.annotations.NullMarked;
