/// How many people the work takes: offered work in, people out.
///
/// [Staffing] turns arrivals and handle time into a [Requirement] under a [StaffingRule]; [ErlangC] is the formula
/// below it, or [DeferredWork] where work may wait. [ErlangA] knows that people give up, [ErlangB] that nobody waits.
/// When people work is not decided here but by the schedule.
@NullMarked
package dev.muster.forecasting.staffing;

import org.jspecify.annotations.NullMarked;
