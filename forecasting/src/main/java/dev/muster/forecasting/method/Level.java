package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    private final Days days;
    private final Profile profile;
    private final int waves;
    private final double[][] smoothed;
    private final Map<Integer, double[]> known = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> factors = new HashMap<>();
    private final Map<Integer, SlidingRegression> regressions = new HashMap<>();

    /// @param waves over the month: 1 for one high and one low, more for as many of each
    Level(Days days, Profile profile, int waves) {
        this.days = days;
        this.profile = profile;
        this.waves = waves;
        this.smoothed = smooth();
    }

    /// What a day's profile is to be multiplied by, forecast from the days before an origin.
    double factor(int day, int origin) {
        return factors.computeIfAbsent(day - origin, _ -> new HashMap<>()).computeIfAbsent(day, _ -> {
            int known = Math.min(origin, days.size());
            double[] weights = regression(day - origin, known);
            return Math.exp(clipped(dot(weights, regressors(day, known))));
        });
    }

    /// Arrivals over profile as a logarithm, NaN where the day was not observed or there is no profile yet.
    double of(int day, int origin) {
        if (!days.isObserved(day) || origin <= 0) {
            return Double.NaN;
        }
        double[] ofDays = known.computeIfAbsent(day - origin, _ -> unknown());
        if (ofDays[day] == UNKNOWN) {
            ofDays[day] = logRatio(day, origin);
        }
        return ofDays[day];
    }

    private double[] unknown() {
        double[] ofDays = new double[days.size()];
        Arrays.fill(ofDays, UNKNOWN);
        return ofDays;
    }

    private double logRatio(int day, int origin) {
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

    /// Weights of the regressors for a day `ahead` days after the origin; zero where there is too little to learn from.
    private double[] regression(int ahead, int origin) {
        int size = SPEEDS.length + 2 * waves;
        SlidingRegression learned =
                regressions.computeIfAbsent(ahead, distance -> new SlidingRegression(size, new Past(distance)));
        int earliest = Math.max(FIRST, origin - WINDOW);
        learned.moveTo(earliest, Math.max(earliest, origin));
        if (learned.count() < FEWEST) {
            return new double[size];
        }
        double scale = 0;
        for (int i = 0; i < SPEEDS.length; i++) {
            scale += learned.square(i) / (learned.count() * SPEEDS.length);
        }
        double[] ridge = new double[size];
        for (int i = 0; i < size; i++) {
            ridge[i] = i < SPEEDS.length ? RIDGE * scale + 1e-9 : MONTHLY_RIDGE;
        }
        return learned.solved(ridge);
    }

    /// Past days, each as seen from an origin a distance before it.
    private final class Past implements SlidingRegression.Rows {

        private final int ahead;

        Past(int ahead) {
            this.ahead = ahead;
        }

        @Override
        public double @Nullable [] at(int day) {
            return Double.isNaN(explained(day)) ? null : regressors(day, day - ahead);
        }

        @Override
        public double explained(int day) {
            return day - ahead > 7 ? of(day, day - ahead) : Double.NaN;
        }
    }

    /// The smoothed levels at an origin, and where in the waves over the month a day lies.
    private double[] regressors(int day, int origin) {
        double[] row = Arrays.copyOf(smoothed[origin], SPEEDS.length + 2 * waves);
        for (int wave = 1; wave <= waves; wave++) {
            double angle = 2 * Math.PI * wave * days.shareOfMonth(day);
            row[SPEEDS.length + 2 * wave - 2] = Math.sin(angle);
            row[SPEEDS.length + 2 * wave - 1] = Math.cos(angle);
        }
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
