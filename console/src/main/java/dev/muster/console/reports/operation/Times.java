package dev.muster.console.reports.operation;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lengths of time in a few figures.
///
/// @param n      how many
/// @param mean   null without any
/// @param median null without any
/// @param p90    nine in ten are no longer; null without any
record Times(
        long n,
        @Nullable Duration mean,
        @Nullable Duration median,
        @Nullable Duration p90) {

    private static final double MOST = 0.9;

    /// @param millis in any order
    static Times of(long[] millis) {
        if (millis.length == 0) {
            return new Times(0, null, null, null);
        }
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        return new Times(
                sorted.length, Duration.ofMillis(Math.round(mean)), quantile(sorted, 0.5), quantile(sorted, MOST));
    }

    /// Between the two neighbours in proportion, as spreadsheets do it.
    private static Duration quantile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        double value = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        return Duration.ofMillis(Math.round(value));
    }
}
