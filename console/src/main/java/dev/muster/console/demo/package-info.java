/// The simulated operation: an invented company, its people and customers, and what happens there day by day.
///
/// It is a sender like any other: directory and counts go through the importer, events through the edge. It writes no
/// table itself, and no other part of the console knows it. All of a day follows from the seed, the date and the people
/// on shift, so that telling it twice changes nothing. Start at [Company], [Operation] and [Demonstration].
@NullMarked
package dev.muster.console.demo;

import org.jspecify.annotations.NullMarked;
