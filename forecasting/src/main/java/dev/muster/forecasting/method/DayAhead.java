package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;

/// A day to come: what is expected by time of day, and how far such days strayed.
final class DayAhead {

    private final int weekday;
    private final double[] expected;
    private final Spread spread;

    /// @param weekday 0 for Monday to 6 for Sunday
    /// @param expected arrivals by time of day
    DayAhead(int weekday, double[] expected, Spread spread) {
        this.weekday = weekday;
        this.expected = expected;
        this.spread = spread;
    }

    Distribution at(int slot) {
        return spread.about(expected[slot], slot, weekday);
    }

    /// Share of an interval's doubt that the whole day has in common, 0 to 1.
    double common() {
        return spread.common();
    }
}
