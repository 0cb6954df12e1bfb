/// Which conversations are reviewed, so that what is found holds for all of them.
///
/// Start with [SampleSize] for how many and [RandomSample] for which. What the reviewed ones say about the rest is
/// `measures`.
@NullMarked
package dev.muster.qa.sampling;

import org.jspecify.annotations.NullMarked;
