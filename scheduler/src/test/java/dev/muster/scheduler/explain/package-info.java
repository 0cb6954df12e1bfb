/// Tests of the package of the same name.
@NullMarked
package dev.muster.scheduler.explain;

import org.jspecify.annotations.NullMarked;
