/// Who works when. Start with `roster`, the words; `solve` is the search, `explain` puts a score into
/// sentences.
@NullMarked
package dev.muster.scheduler;

import org.jspecify.annotations.NullMarked;
