/// The page *Schedule*: who works when in a week, what that covers, the search for something better, and publishing
/// it. Start at [dev.muster.console.schedule.ScheduleView].
@NullMarked
package dev.muster.console.schedule;

import org.jspecify.annotations.NullMarked;
