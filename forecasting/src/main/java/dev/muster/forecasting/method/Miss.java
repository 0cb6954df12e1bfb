package dev.muster.forecasting.method;

/// What was expected of an interval of the past, from days before it only, and what came.
///
/// @param day number of the day
/// @param weekday 0 to 6
/// @param slot part of the day
record Miss(int day, int weekday, int slot, double expected, double arrived) {

    double error() {
        return arrived - expected;
    }
}
