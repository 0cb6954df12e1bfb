package dev.muster.scheduler.roster;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an agent would like; kept where it costs no coverage.
///
/// @param freeDays weekdays he would rather not work
/// @param hours    where he would like his shifts to lie, null where he does not mind
public record Preferences(Set<DayOfWeek> freeDays, @Nullable Window hours) {

    public static final Preferences NONE = new Preferences(Set.of(), null);

    public Preferences {
        freeDays = Set.copyOf(freeDays);
    }
}
