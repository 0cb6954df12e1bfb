package dev.muster.forecasting.staffing;

import java.util.function.IntPredicate;

/// The fewest people who are enough.
final class Fewest {

    private Fewest() {}

    /// The first number from `from` on that is enough, where all above an enough are enough too.
    static int from(int from, IntPredicate enough) {
        if (enough.test(from)) {
            return from;
        }
        int low = from;
        int step = 1;
        while (!enough.test(low + step)) {
            low += step;
            step *= 2;
        }
        int high = low + step;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
