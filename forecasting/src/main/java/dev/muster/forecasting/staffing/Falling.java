package dev.muster.forecasting.staffing;

import java.util.function.DoubleUnaryOperator;

/// Where a falling function passes zero.
final class Falling {

    private static final double CLOSE = 1e-11;
    private static final double LAST_DIGITS = 1e-15;
    private static final int MOST_ROUNDS = 200;

    private Falling() {}

    /// By the chord, with the value of an end that stays halved (the Illinois rule); by the middle where a value is not
    /// finite.
    ///
    /// @param function positive at 0, in the end negative
    /// @param guess more than 0
    static double root(DoubleUnaryOperator function, double guess) {
        double low = 0;
        double high = guess;
        double above = function.applyAsDouble(low);
        double below = function.applyAsDouble(high);
        while (below > 0) {
            low = high;
            above = below;
            high *= 2;
            below = function.applyAsDouble(high);
        }
        int kept = 0;
        for (int round = 0; round < MOST_ROUNDS && high - low > CLOSE + LAST_DIGITS * high; round++) {
            double chord = low + (high - low) * above / (above - below);
            double next = chord > low && chord < high ? chord : (low + high) / 2;
            double value = function.applyAsDouble(next);
            if (value > 0) {
                low = next;
                above = value;
                below = kept > 0 ? below / 2 : below;
                kept = 1;
            } else {
                high = next;
                below = value;
                above = kept < 0 ? above / 2 : above;
                kept = -1;
            }
        }
        return high;
    }
}
