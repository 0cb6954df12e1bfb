/// A roster in sentences: every rule it breaks and every quarter it leaves uncovered, with names. Reads the
/// roster only, never a score. Start with [dev.muster.scheduler.explain.Explanation].
@NullMarked
package dev.muster.scheduler.explain;

import org.jspecify.annotations.NullMarked;
