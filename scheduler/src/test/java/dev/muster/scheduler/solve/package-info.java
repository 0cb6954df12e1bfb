/// Tests of the package of the same name.
@NullMarked
package dev.muster.scheduler.solve;

import org.jspecify.annotations.NullMarked;
