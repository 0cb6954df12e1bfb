/// The running installation: the database, the edge and the console as three Spring contexts in one process, started
/// and
/// stopped in order. Start at [Installation]. Not here: what the two servers answer.
@NullMarked
package dev.muster.console.server;

import org.jspecify.annotations.NullMarked;
