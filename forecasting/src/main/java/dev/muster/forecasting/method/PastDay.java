package dev.muster.forecasting.method;

import java.util.List;

/// A day that passed, as it was forecast at its start and as it came.
///
/// @param number of the day
/// @param weekday 0 for Monday to 6 for Sunday
record PastDay(int number, int weekday, Drift.Day course) {

    /// What was missed from a time of day on, had it been forecast so.
    void addMisses(List<Miss> misses, double[] expected, int from) {
        for (int slot = from; slot < expected.length; slot++) {
            double arrived = course.arrived(slot);
            if (!Double.isNaN(arrived) && !Double.isNaN(expected[slot])) {
                misses.add(new Miss(number, weekday, slot, expected[slot], arrived));
            }
        }
    }
}
