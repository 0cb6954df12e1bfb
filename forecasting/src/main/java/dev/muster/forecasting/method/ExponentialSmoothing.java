package dev.muster.forecasting.method;

import java.util.Arrays;

/// Level, day and week, each followed by exponential smoothing, with the last error carried on and fading.
///
/// Source: Taylor 2003, double seasonal Holt-Winters with first-order autoregressive errors, without a trend.
final class ExponentialSmoothing implements Method {

    private final int day;
    private final int week;
    private final Speeds speeds;

    /// How fast each part follows, 0 to 1.
    ///
    /// @param level of the level
    /// @param day of the daily season
    /// @param week of the weekly season
    /// @param carry how much of an error is expected again one step later
    record Speeds(double level, double day, double week, double carry) {}

    ExponentialSmoothing(int day, int week, Speeds speeds) {
        this.day = day;
        this.week = week;
        this.speeds = speeds;
    }

    @Override
    public Continuation of(double[] sequence) {
        return new Smoothing(sequence)::ahead;
    }

    @Override
    public int fewest() {
        return 2 * week;
    }

    private final class Smoothing {

        private final double[] sequence;
        private final double[] byDay = new double[day];
        private final double[] byWeek = new double[week];
        private double level;
        private double error;
        private int seen;

        Smoothing(double[] sequence) {
            this.sequence = sequence;
        }

        double[] ahead(int end, int horizon) {
            if (seen == 0 || end < seen) {
                start();
            }
            for (; seen < end; seen++) {
                double expected = level + byDay[seen % day] + byWeek[seen % week];
                double surprise = sequence[seen] - expected - speeds.carry * error;
                error = sequence[seen] - expected;
                level += speeds.level * surprise;
                byDay[seen % day] += speeds.day * surprise;
                byWeek[seen % week] += speeds.week * surprise;
            }
            double[] ahead = new double[horizon];
            double carried = error;
            for (int i = 0; i < horizon; i++) {
                carried *= speeds.carry;
                ahead[i] = level + byDay[(end + i) % day] + byWeek[(end + i) % week] + carried;
            }
            return ahead;
        }

        private void start() {
            level = 0;
            error = 0;
            seen = 0;
            for (int i = 0; i < 2 * week; i++) {
                level += sequence[i] / (2 * week);
            }
            Arrays.fill(byDay, 0);
            for (int i = 0; i < 2 * week; i++) {
                byDay[i % day] += (sequence[i] - level) * day / (2 * week);
            }
            for (int i = 0; i < week; i++) {
                byWeek[i] = (sequence[i] + sequence[i + week]) / 2 - level - byDay[i % day];
            }
        }
    }
}
