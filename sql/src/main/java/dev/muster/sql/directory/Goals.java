package dev.muster.sql.directory;

import dev.muster.forecasting.staffing.Goal;
import dev.muster.forecasting.staffing.Occupancy;
import dev.muster.forecasting.staffing.Shrinkage;
import dev.muster.forecasting.staffing.StaffingRule;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a queue promises its customers and its people.
///
/// @param firstReply share of conversations with a first reply in time
/// @param followUp   the time for every later reply
/// @param deferred   where work may wait longer than an interval: done within this time of opening hours; null
/// otherwise
/// @param patience   mean time after which customers give up; null where they do not
/// @param maximum    how busy people may be
/// @param minimum    people there in every open interval, 0 or more
/// @param shrinkage  paid time in which people are not there for work
public record Goals(
        Goal firstReply,
        Duration followUp,
        @Nullable Duration deferred,
        @Nullable Duration patience,
        Occupancy maximum,
        int minimum,
        Shrinkage shrinkage) {

    /// The usual promise in messaging: 80 % in two minutes, five minutes for what follows.
    public static final Goals USUAL = new Goals(
            new Goal(0.80, Duration.ofMinutes(2)),
            Duration.ofMinutes(5),
            null,
            null,
            new Occupancy(0.85),
            1,
            new Shrinkage(0.30));

    public Goals {
        Lengths.requirePositive("Follow-up time", followUp);
        if (deferred != null) {
            Lengths.requirePositive("Deferred time", deferred);
        }
        if (patience != null) {
            Lengths.requirePositive("Patience", patience);
        }
        if (minimum < 0) {
            throw new IllegalArgumentException("Minimum staff (%d) must be 0 or more.".formatted(minimum));
        }
    }

    /// What staffing must keep on a channel with that concurrency: the first reply, or, where work may wait, that it is
    /// done in that time.
    public StaffingRule rule(int concurrency) {
        Goal goal = deferred == null ? firstReply : new Goal(firstReply.share(), deferred);
        return new StaffingRule(goal, concurrency, maximum, minimum, shrinkage);
    }
}
