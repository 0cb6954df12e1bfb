/// The page *My schedule*: what an agent is to work, as published. Start at
/// [dev.muster.console.mywork.MyScheduleView].
@NullMarked
package dev.muster.console.mywork;

import org.jspecify.annotations.NullMarked;
