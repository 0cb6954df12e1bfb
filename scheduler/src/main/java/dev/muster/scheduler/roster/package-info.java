/// The words of a schedule: agents and their contracts, shifts made of activities, demand and coverage, and a
/// roster of them all. Plain values without a solver in sight, for everybody who reads or draws a roster. Start
/// with [Roster] and [Contract].
@NullMarked
package dev.muster.scheduler.roster;

import org.jspecify.annotations.NullMarked;
