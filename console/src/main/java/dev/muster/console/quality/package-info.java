/// Quality by job: a reviewer scores what was drawn, a manager draws samples and reads what they say about the whole.
///
/// The use cases are plain classes: [dev.muster.console.quality.DrawSample], [dev.muster.console.quality.OpenReview],
/// [dev.muster.console.quality.SubmitReview], [dev.muster.console.quality.SampleResults]. How a sample is drawn, what
/// answers are worth and how far a figure holds is computed in the quality core.
@NullMarked
package dev.muster.console.quality;

import org.jspecify.annotations.NullMarked;
