package dev.muster.forecasting.method;

import java.util.HashMap;
import java.util.Map;

/// How far whole days lie above or below their profile, and what that says of the days to come.
///
/// A day's level is the logarithm of its arrivals over its profile. It is followed by exponential smoothing at three
/// speeds, and the
/// level of a day ahead is their regression on past days at the same distance, drawn towards no change where days tell
/// little.
final class Level {

    private static final double[] SPEEDS = {0.1, 0.4, 0.7};
    private static final double RIDGE = 15;
    private static final double FARTHEST = 0.7;
    private static final int WINDOW = 120;
    private static final int FEWEST = 5;

    private final Days days;
    private final Profile profile;
    private final double[][] smoothed;
    private final Map<Long, Double> known = new HashMap<>();

    Level(Days days, Profile profile) {
        this.days = days;
        this.profile = profile;
        this.smoothed = smooth();
    }

    /// What a day's profile is to be multiplied by, forecast from the days before an origin.
    double factor(int day, int origin) {
        int known = Math.min(origin, days.size());
        double[] weights = new double[SPEEDS.length];
        return Math.exp(clipped(dot(regression(day - origin, known, weights), smoothed[known])));
    }

    /// Arrivals over profile as a logarithm, NaN where the day was not observed or there is no profile yet.
    double of(int day, int origin) {
        return known.computeIfAbsent((long) day << 32 | origin, _ -> logRatio(day, origin));
    }

    private double logRatio(int day, int origin) {
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

    /// Weights of the three smoothed levels for a day `ahead` days after the origin; zero where there is too little to
    /// learn from.
    private double[] regression(int ahead, int origin, double[] zero) {
        double[][] squares = new double[SPEEDS.length][SPEEDS.length];
        double[] products = new double[SPEEDS.length];
        int learned = 0;
        double scale = 0;
        for (int day = Math.max(14, origin - WINDOW); day < origin; day++) {
            int then = day - ahead;
            double level = then > 7 ? of(day, then) : Double.NaN;
            if (Double.isNaN(level)) {
                continue;
            }
            learned++;
            for (int i = 0; i < SPEEDS.length; i++) {
                products[i] += smoothed[then][i] * level;
                scale += smoothed[then][i] * smoothed[then][i];
                for (int j = 0; j < SPEEDS.length; j++) {
                    squares[i][j] += smoothed[then][i] * smoothed[then][j];
                }
            }
        }
        if (learned < FEWEST) {
            return zero;
        }
        double ridge = RIDGE * scale / (learned * SPEEDS.length) + 1e-9;
        for (int i = 0; i < SPEEDS.length; i++) {
            squares[i][i] += ridge;
        }
        return LinearSystem.solve(squares, products);
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
