package dev.muster.scheduler.solve;

import dev.muster.scheduler.roster.Quarter;
import java.time.Duration;
import java.time.Instant;

/// Time as small numbers: quarters and minutes since a start that precedes everything scheduled.
///
/// @param start on a quarter
/// @param size  number of quarters
record Grid(Instant start, int size) {

    static final int MINUTES = 15;

    int minute(Instant instant) {
        return Math.toIntExact(Duration.between(start, instant).toMinutes());
    }

    int quarter(Instant instant) {
        return Math.floorDiv(minute(instant), MINUTES);
    }

    Instant instant(int quarter) {
        return start.plus(Quarter.LENGTH.multipliedBy(quarter));
    }
}
