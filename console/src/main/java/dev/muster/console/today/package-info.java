/// *Today*: the running day of a site, pushed as it happens: queues, people, and the day's course against its plan.
/// Start at [TodayView]; what it shows is a [Board], made from the live state by [Watch].
@NullMarked
package dev.muster.console.today;

import org.jspecify.annotations.NullMarked;
