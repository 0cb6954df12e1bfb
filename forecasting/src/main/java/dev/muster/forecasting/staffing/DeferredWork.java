package dev.muster.forecasting.staffing;

import dev.muster.forecasting.Series;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Work that may wait longer than an interval, spread over the open time it may wait.
///
/// First come, first served; nothing is done before it came or after it is due, and the work of the intervals is as
/// even as that allows: no other order needs fewer people at the busiest time, nor at the second busiest and so on.
/// Time runs in open intervals only, so that a night neither helps nor hurts. What is not due by the end is carried
/// over.
///
/// Source: the done work over time is the shortest line between what came and what is due, the taut string of
/// scheduling by release and deadline (Yao, Demers & Shenker 1995).
public final class DeferredWork {

    private final Series work;
    private final Duration within;
    private final int window;
    private final int[] open;
    private final double[] came;
    private final double[] done;

    private DeferredWork(Series work, Duration within, double backlog) {
        this.work = work;
        this.within = within;
        this.window = window(within, work.step());
        this.open = IntStream.range(0, work.size()).filter(work::isObserved).toArray();
        this.came = new double[open.length + 1];
        this.done = new double[open.length + 1];
        came[0] = backlog;
        for (int k = 0; k < open.length; k++) {
            came[k + 1] = came[k] + work.at(open[k]);
        }
        level();
    }

    /// @param work that comes in each interval, in seconds; NaN where closed
    /// @param within open time to do it in, from the start of the interval it comes in; whole intervals count
    /// @param backlog seconds of work that is there at the start, due as if it came then
    public static DeferredWork spread(Series work, Duration within, double backlog) {
        if (!(backlog >= 0)) {
            throw new IllegalArgumentException("Backlog (%s s) must not be negative.".formatted(backlog));
        }
        return new DeferredWork(work, within, backlog);
    }

    /// Whether work can be spread at all: the time lasts two intervals or more.
    static boolean applies(Duration within, Duration step) {
        return window(within, step) > 1;
    }

    private static int window(Duration within, Duration step) {
        return Math.clamp(within.dividedBy(step), 1, Integer.MAX_VALUE);
    }

    /// Seconds of work to be done in interval `i`, 0 where closed.
    public double done(int i) {
        int k = Arrays.binarySearch(open, i);
        return k < 0 ? 0 : done[k + 1] - done[k];
    }

    /// Seconds of work that are left at the end of interval `i`.
    public double backlog(int i) {
        int passed = passed(i);
        return Math.max(0, came[passed] - done[passed]);
    }

    /// Open time that passes until what comes in the middle of interval `i` is done; up to the end where it is carried
    /// over.
    public Duration waits(int i) {
        int k = Arrays.binarySearch(open, i);
        if (k < 0) {
            return Duration.ZERO;
        }
        double middle = (came[k] + came[k + 1]) / 2;
        int after = k + 1;
        while (after < open.length && done[after] < middle) {
            after++;
        }
        double rest = done[after] > done[after - 1]
                ? Math.clamp((middle - done[after - 1]) / (done[after] - done[after - 1]), 0, 1)
                : 1;
        double intervals = Math.max(0, after - 1 + rest - k - 0.5);
        return Seconds.toDuration(intervals * Seconds.of(work.step()));
    }

    /// The model in words.
    public String model() {
        boolean hours = within.toMinutesPart() == 0;
        return hours ? "Deferred, %d h".formatted(within.toHours()) : "Deferred, %d min".formatted(within.toMinutes());
    }

    /// Open intervals up to the end of interval `i`.
    private int passed(int i) {
        int k = Arrays.binarySearch(open, i);
        return k < 0 ? -k - 1 : k + 1;
    }

    /// What must be done by the end of the `k`th open interval.
    private double due(int k) {
        return k < window ? 0 : came[k - window + 1];
    }

    private void level() {
        int from = 0;
        while (from < open.length) {
            from = straight(from);
        }
    }

    /// Draws the next straight part of the line: on, until what is due and what has come leave no way ahead.
    private int straight(int from) {
        double least = 0;
        double most = Double.POSITIVE_INFINITY;
        int leastAt = open.length;
        int mostAt = open.length;
        for (int k = from + 1; k <= open.length; k++) {
            double upTo = (came[k] - done[from]) / (k - from);
            double atLeast = (due(k) - done[from]) / (k - from);
            if (upTo < least) {
                return draw(from, leastAt, due(leastAt));
            }
            if (atLeast > most) {
                return draw(from, mostAt, came[mostAt]);
            }
            if (atLeast >= least) {
                least = atLeast;
                leastAt = k;
            }
            if (upTo <= most) {
                most = upTo;
                mostAt = k;
            }
        }
        return draw(from, leastAt, Math.max(done[from], due(leastAt)));
    }

    private int draw(int from, int to, double end) {
        double start = done[from];
        for (int k = from + 1; k <= to; k++) {
            done[k] = k == to ? end : start + (end - start) * (k - from) / (to - from);
        }
        return to;
    }
}
