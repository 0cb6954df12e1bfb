package dev.muster.console.demo;

import java.util.List;

/// How the work of a day lies in its hours: a floor and a few bells.
///
/// @param floor what comes at any time, relative to the top of a bell
/// @param bells the busy times
record DayShape(double floor, List<Bell> bells) {

    /// Before noon and after lunch, as in any office.
    static final DayShape OFFICE = new DayShape(0.06, List.of(new Bell(10.3, 1.5, 1.0), new Bell(14.5, 2.0, 0.75)));

    /// Before noon, in the afternoon and once more on the sofa.
    static final DayShape SHOP = new DayShape(
            0.08, List.of(new Bell(10.8, 1.8, 0.85), new Bell(15.0, 2.2, 0.65), new Bell(19.8, 1.5, 0.80)));

    /// Never quite silent.
    static final DayShape ROUND_THE_CLOCK =
            new DayShape(0.14, List.of(new Bell(11.0, 2.5, 0.8), new Bell(18.5, 3.0, 1.0)));

    /// @param hour   its middle, hours after midnight
    /// @param spread its standard deviation in hours
    record Bell(double hour, double spread, double height) {

        private double at(double time) {
            double distance = (time - hour) / spread;
            return height * Math.exp(-distance * distance / 2);
        }
    }

    /// @param time hours after midnight
    /// @return a weight, to be compared with those of other times only
    double at(double time) {
        return floor + bells.stream().mapToDouble(bell -> bell.at(time)).sum();
    }
}
