package dev.muster.forecasting.method;

import java.util.List;
import java.util.function.IntFunction;

/// What the part of a day that is known says of the rest of it.
///
/// Both parts as the logarithm of arrivals over what was expected; the rest is regressed on the known part over past
/// days, drawn
/// towards no change.
final class SoFar {

    private static final double DOUBT = 0.002;
    private static final double FARTHEST = 0.7;

    private final Days days;
    private final int slot;
    private final double carry;

    /// @param slot the first time of day that is not known
    /// @param past days to learn from
    /// @param expected a past day as it was forecast at its start
    SoFar(Days days, int slot, List<Integer> past, IntFunction<double[]> expected) {
        this.days = days;
        this.slot = slot;
        double products = 0;
        double squares = DOUBT;
        for (int day : past) {
            double known = level(day, expected.apply(day), 0, slot);
            double rest = level(day, expected.apply(day), slot, days.slots());
            products += known * rest;
            squares += known * known;
        }
        this.carry = Math.max(0, products / squares);
    }

    /// What the rest of a day is to be multiplied by.
    double factor(int day, double[] expected) {
        return Math.exp(carry * level(day, expected, 0, slot));
    }

    private double level(int day, double[] expected, int from, int to) {
        double sum = 0.5;
        double arrived = 0.5;
        for (int at = from; at < to; at++) {
            if (!Double.isNaN(days.at(day, at))) {
                arrived += days.at(day, at);
                sum += expected[at];
            }
        }
        return Math.clamp(Math.log(arrived / sum), -FARTHEST, FARTHEST);
    }
}
