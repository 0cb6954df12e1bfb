package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How far whole days lie above or below their profile, and what that says of the days to come.
///
/// A day's level is the logarithm of its arrivals over its profile. It is followed by exponential smoothing at three
/// speeds, and the level of a day ahead is their regression on past days at the same distance, drawn towards no change
/// where days tell little. Paydays and bills return every month: waves over the month are among the regressors.
final class Level {

    private static final double[] SPEEDS = {0.1, 0.4, 0.7};
    private static final double RIDGE = 15;
    private static final double FARTHEST = 0.7;
    private static final double MONTHLY_RIDGE = 1;
    private static final int WINDOW = 180;
    private static final int FEWEST = 5;
    private static final int FIRST = 14;
    private static final double UNREAD = Double.NEGATIVE_INFINITY;

    private final Days days;
    private final Profile profile;
    private final int waves;
    private final double[][] smoothed;
    private final Map<Integer, Regression> regressions = new HashMap<>();

    /// @param waves over the month: 1 for one high and one low, more for as many of each
    Level(Days days, Profile profile, int waves) {
        this.days = days;
        this.profile = profile;
        this.waves = waves;
        this.smoothed = smooth();
    }

    /// What a day's profile is to be multiplied by, forecast from the days before an origin.
    double factor(int day, int origin) {
        int known = Math.min(origin, days.size());
        double[] weights =
                regressions.computeIfAbsent(day - origin, Regression::new).weights(known);
        return Math.exp(clipped(dot(weights, regressors(day, known))));
    }

    /// Arrivals over profile as a logarithm, NaN where the day was not observed or there is no profile yet.
    double of(int day, int origin) {
        if (!days.isObserved(day) || origin <= 0) {
            return Double.NaN;
        }
        double[] expected = profile.of(day, origin);
        double sum = 0.5;
        double arrived = 0.5;
        for (int slot = 0; slot < expected.length; slot++) {
            if (!Double.isNaN(days.at(day, slot)) && !Double.isNaN(expected[slot])) {
                arrived += days.at(day, slot);
                sum += expected[slot];
            }
        }
        return clipped(Math.log(arrived / sum));
    }

    private double[][] smooth() {
        double[][] levels = new double[days.size() + 1][SPEEDS.length];
        int seen = 0;
        for (int day = 0; day < days.size(); day++) {
            levels[day + 1] = levels[day].clone();
            double level = of(day, day);
            if (Double.isNaN(level)) {
                continue;
            }
            seen++;
            for (int i = 0; i < SPEEDS.length; i++) {
                double speed = Math.max(SPEEDS[i], 1.0 / seen);
                levels[day + 1][i] += speed * (level - levels[day][i]);
            }
        }
        return levels;
    }

    /// The levels of days regressed on what was known some days before them, over a window of days that moves with the
    /// origin: from one origin to the next only what enters and what leaves is reckoned.
    private final class Regression {

        private final int ahead;
        private final double[][] squares = new double[size()][size()];
        private final double[] products = new double[size()];
        private final double[] levels = new double[days.size()];
        private final double[][] weights = new double[days.size() + 1][];
        private int learned;
        private int from;
        private int to;

        /// @param ahead days from what was known to the day
        Regression(int ahead) {
            this.ahead = ahead;
            Arrays.fill(levels, UNREAD);
        }

        /// For days `ahead` days after what was known at an origin; zero where there is too little to learn from.
        double[] weights(int origin) {
            if (weights[origin] == null) {
                move(Math.max(FIRST, origin - WINDOW), origin);
                weights[origin] = learned < FEWEST ? new double[size()] : solved();
            }
            return weights[origin];
        }

        private void move(int first, int end) {
            if (first >= to || end <= from) {
                for (int day = from; day < to; day++) {
                    reckon(day, -1);
                }
                from = first;
                to = first;
            }
            while (from > first) {
                reckon(--from, 1);
            }
            while (to < end) {
                reckon(to++, 1);
            }
            while (from < first) {
                reckon(from++, -1);
            }
            while (to > Math.max(end, first)) {
                reckon(--to, -1);
            }
        }

        private void reckon(int day, int sign) {
            int then = day - ahead;
            double level = then > 7 ? level(day) : Double.NaN;
            if (Double.isNaN(level)) {
                return;
            }
            learned += sign;
            double[] row = regressors(day, then);
            for (int i = 0; i < row.length; i++) {
                products[i] += sign * row[i] * level;
                for (int j = 0; j <= i; j++) {
                    squares[i][j] += sign * row[i] * row[j];
                }
            }
        }

        private double level(int day) {
            if (levels[day] == UNREAD) {
                levels[day] = of(day, day - ahead);
            }
            return levels[day];
        }

        private double[] solved() {
            double scale = 0;
            for (int i = 0; i < SPEEDS.length; i++) {
                scale += squares[i][i] / (learned * SPEEDS.length);
            }
            double[][] drawn = new double[size()][size()];
            for (int i = 0; i < drawn.length; i++) {
                for (int j = 0; j <= i; j++) {
                    drawn[i][j] = squares[i][j];
                    drawn[j][i] = squares[i][j];
                }
                drawn[i][i] += i < SPEEDS.length ? RIDGE * scale + 1e-9 : MONTHLY_RIDGE;
            }
            return LinearSystem.solve(drawn, products.clone());
        }
    }

    private int size() {
        return SPEEDS.length + 2 * waves;
    }

    /// The smoothed levels at an origin, and where in the waves over the month a day lies.
    private double[] regressors(int day, int origin) {
        double[] row = Arrays.copyOf(smoothed[origin], size());
        System.arraycopy(days.waves(day), 0, row, SPEEDS.length, 2 * waves);
        return row;
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private static double clipped(double level) {
        return Math.clamp(level, -FARTHEST, FARTHEST);
    }
}
