package dev.muster.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Equal intervals one after the other, aligned to the clock of a zone.
///
/// Instants are UTC, so a day of 23 or 25 hours simply has fewer or more intervals. Date and [#slot] are read on the
/// local clock at
/// the middle of an interval, which keeps daily intervals on their day when the clock changes.
///
/// @param zone whose clock weekday and time of day are read on
/// @param start of the first interval; a whole number of steps after a local midnight, where a step is longer than an
/// hour a whole number
///     of hours, as a clock change moves those
/// @param step one minute to one day, a divisor of the day
/// @param size number of intervals, 0 or more
public record Grid(ZoneId zone, Instant start, Duration step, int size) {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long DAY = Duration.ofDays(1).toSeconds();

    public Grid {
        checkStep(step);
        LocalTime first = start.atZone(zone).toLocalTime();
        if (first.toNanoOfDay() % Math.min(HOUR, step.toNanos()) != 0) {
            throw new IllegalArgumentException(
                    "Grid start (%s in %s) must be a whole number of steps (%s) after midnight."
                            .formatted(first, zone, step));
        }
        if (size < 0) {
            throw new IllegalArgumentException("Grid size (%d) must not be negative.".formatted(size));
        }
    }

    private static void checkStep(Duration step) {
        if (step.toNanosPart() != 0 || step.toSeconds() < 60 || DAY % step.toSeconds() != 0) {
            throw new IllegalArgumentException(
                    "Step (%s) must be one minute to one day and divide the day.".formatted(step));
        }
    }

    /// Where the grid stops: the end of its last interval.
    public Instant end() {
        return startOf(size);
    }

    /// Interval `i`, counted from 0.
    ///
    /// @throws IndexOutOfBoundsException beyond the grid
    public Interval interval(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("Interval (%d) must be 0 to %d.".formatted(i, size - 1));
        }
        return new Interval(startOf(i), step);
    }

    /// The interval that contains an instant, or -1 where none does.
    public int indexOf(Instant instant) {
        if (instant.isBefore(start) || !instant.isBefore(end())) {
            return -1;
        }
        return Math.toIntExact(Duration.between(start, instant).dividedBy(step));
    }

    /// Intervals a day has: the slots are 0 to this, not included.
    public int slots() {
        return (int) (DAY / step.toSeconds());
    }

    /// The local day to which an interval belongs.
    public LocalDate date(int i) {
        return middle(i).toLocalDate();
    }

    /// Which part of the local day an interval is, 0 for the one after midnight. A repeated hour has the same slots
    /// twice.
    public int slot(int i) {
        return (int) (middle(i).toLocalTime().toSecondOfDay() / step.toSeconds());
    }

    /// The grid of those intervals whose middle lies in a stretch of time, which may reach beyond this grid on either
    /// side.
    public Grid over(Interval stretch) {
        long first = stepsBefore(stretch.start());
        long last = stepsBefore(stretch.end());
        return new Grid(zone, start.plus(step.multipliedBy(first)), step, Math.toIntExact(last - first));
    }

    /// Steps from the start of the grid to the first interval whose middle is at or after the instant.
    private long stepsBefore(Instant instant) {
        long half = step.toSeconds() / 2;
        return Math.ceilDiv(Duration.between(start, instant).toSeconds() - half, step.toSeconds());
    }

    private Instant startOf(int i) {
        return start.plusSeconds(step.toSeconds() * i);
    }

    private ZonedDateTime middle(int i) {
        return startOf(i).plusMillis(step.toMillis() / 2).atZone(zone);
    }
}
