/// Tests of the package of the same name.
@NullMarked
package dev.muster.scheduler.roster;

import org.jspecify.annotations.NullMarked;
