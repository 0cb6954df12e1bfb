/// Schedules put to the test, with generators of problems that look like real ones.
@NullMarked
package dev.muster.scheduler;

import org.jspecify.annotations.NullMarked;
