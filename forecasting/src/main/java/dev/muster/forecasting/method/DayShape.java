package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// How the parts of a day lie off their forecast beyond the level of the whole day: with the time of the month, as when
/// paydays bring early calls, and by what lasts from one day to the next.
///
/// Both are learned day by day from past forecasts over the same distance, an hour on either side taken together, and
/// each is taken for as much as it was worth before. A day unlike all others counts little.
final class DayShape {

    private static final int WAVES = 2;
    private static final double RIDGE = 15;
    private static final double SPEED = 0.3;
    private static final double FARTHEST = 0.3;
    private static final double UNLIKE = 1.5;
    private static final double NEWS = 0.1;
    private static final int REACHES_A_DAY = 24;

    private final Days days;
    private final double[][] squares = new double[2 * WAVES][2 * WAVES];
    private final double[][] products;
    private final double[] lasting;
    private final Worth worthOfWaves;
    private final Worth worthOfLasting;
    private final Map<Integer, double[]> ahead = new HashMap<>();
    private final Map<Integer, Parts> said = new HashMap<>();
    private double[][] weights;
    private double typical = Double.NaN;
    private double seen;

    /// @param distance days from an origin to the day forecast
    /// @param past days to learn from, the earliest first
    /// @param expected a day as it was forecast over that distance, its level moved but not its shape
    DayShape(Days days, int distance, List<Integer> past, IntFunction<double[]> expected) {
        this.days = days;
        this.products = new double[2 * WAVES][days.slots()];
        this.weights = new double[2 * WAVES][days.slots()];
        this.lasting = new double[days.slots()];
        this.worthOfWaves = new Worth(days.slots());
        this.worthOfLasting = new Worth(days.slots());
        int next = past.isEmpty() ? 0 : past.getFirst();
        for (int day : past) {
            // Of a day in between nothing is known at its origin but what was known before.
            for (; next <= day + distance; next++) {
                say(next);
            }
            learn(day, expected.apply(day));
        }
    }

    /// A day as it was forecast, each part of it moved and the whole left as it was.
    double[] moved(int day, double[] expected) {
        double[] off = ahead.containsKey(day) ? ahead.get(day) : parts(day).sum();
        double[] moved = new double[expected.length];
        double sum = 0;
        double before = 0;
        for (int slot = 0; slot < moved.length; slot++) {
            moved[slot] = expected[slot] * (1 + off[slot]);
            sum += moved[slot];
            before += expected[slot];
        }
        double whole = sum > 0 ? before / sum : 1;
        Arrays.setAll(moved, slot -> moved[slot] * whole);
        return moved;
    }

    private void say(int day) {
        Parts parts = parts(day);
        said.put(day, parts);
        ahead.put(day, parts.sum());
    }

    private Parts parts(int day) {
        double[] waves = byMonth(day);
        return new Parts(waves, worthOfWaves.times(waves), lasting.clone(), worthOfLasting.times(lasting));
    }

    private void learn(int day, double[] expected) {
        double[] fitted = byMonth(day);
        double[] off = off(day, expected, fitted);
        Parts parts = said.remove(day);
        if (parts != null) {
            worthOfWaves.learn(parts.waves, off);
            double[] rest = new double[off.length];
            Arrays.setAll(rest, slot -> off[slot] - parts.ofWaves[slot]);
            worthOfLasting.learn(parts.lasting, rest);
        }
        double weight = weight(off, fitted);
        double[] row = row(day);
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                squares[i][j] += weight * row[i] * row[j];
            }
            for (int slot = 0; slot < off.length; slot++) {
                products[i][slot] += weight * row[i] * off[slot];
            }
        }
        weights = solved();
        seen += weight;
        double speed = weight * Math.max(SPEED, 1 / (1 + seen));
        double[] again = byMonth(day);
        for (int slot = 0; slot < off.length; slot++) {
            lasting[slot] += speed * (off[slot] - again[slot] - lasting[slot]);
        }
    }

    /// A day that surprises by half as much again as days do counts as much as one that surprises by that.
    private double weight(double[] off, double[] thought) {
        double sum = 0;
        for (int slot = 0; slot < off.length; slot++) {
            sum += (off[slot] - thought[slot]) * (off[slot] - thought[slot]);
        }
        double size = Math.sqrt(sum / off.length);
        typical = Double.isNaN(typical) ? size : typical;
        double within = UNLIKE * typical;
        typical += NEWS * (Math.min(size, 2 * typical) - typical);
        return size <= within ? 1 : within / size;
    }

    private double[][] solved() {
        double[][] matrix = new double[squares.length][squares.length];
        // One inverse serves all times of the day.
        double[][] inverse = new double[squares.length][];
        for (int i = 0; i < squares.length; i++) {
            for (int j = 0; j < squares.length; j++) {
                matrix[j] = squares[j].clone();
                matrix[j][j] += RIDGE * (1 + j / 2) * (1 + j / 2);
            }
            double[] unit = new double[squares.length];
            unit[i] = 1;
            inverse[i] = LinearSystem.solve(matrix, unit);
        }
        double[][] solved = new double[squares.length][lasting.length];
        for (int i = 0; i < solved.length; i++) {
            for (int j = 0; j < solved.length; j++) {
                for (int slot = 0; slot < lasting.length; slot++) {
                    solved[i][slot] += inverse[i][j] * products[j][slot];
                }
            }
        }
        return solved;
    }

    private double[] byMonth(int day) {
        double[] row = row(day);
        double[] off = new double[lasting.length];
        for (int i = 0; i < row.length; i++) {
            for (int slot = 0; slot < off.length; slot++) {
                off[slot] += row[i] * weights[i][slot];
            }
        }
        return off;
    }

    private double[] row(int day) {
        return Arrays.copyOf(days.waves(day), 2 * WAVES);
    }

    /// How the times of a day lay off beyond the day's level, each with its neighbours; as thought where not observed.
    private double[] off(int day, double[] expected, double[] thought) {
        int slots = expected.length;
        double arrived = 0.5;
        double sum = 0.5;
        for (int slot = 0; slot < slots; slot++) {
            if (isKnown(day, slot, expected)) {
                arrived += days.at(day, slot);
                sum += expected[slot];
            }
        }
        double level = arrived / sum;
        int reach = slots / REACHES_A_DAY;
        double[] off = thought.clone();
        for (int slot = 0; slot < slots; slot++) {
            if (!isKnown(day, slot, expected)) {
                continue;
            }
            double came = 0.5;
            double usual = 0.5;
            for (int near = Math.max(0, slot - reach); near <= Math.min(slots - 1, slot + reach); near++) {
                if (isKnown(day, near, expected)) {
                    double share = reach + 1 - Math.abs(near - slot);
                    came += share * days.at(day, near);
                    usual += share * expected[near] * level;
                }
            }
            off[slot] = Math.clamp(came / usual - 1, -FARTHEST, FARTHEST);
        }
        return off;
    }

    private boolean isKnown(int day, int slot, double[] expected) {
        return !Double.isNaN(days.at(day, slot)) && !Double.isNaN(expected[slot]);
    }

    /// What is said of a day.
    private static final class Parts {

        private final double[] waves;
        private final double[] ofWaves;
        private final double[] lasting;
        private final double[] ofLasting;

        Parts(double[] waves, double[] ofWaves, double[] lasting, double[] ofLasting) {
            this.waves = waves;
            this.ofWaves = ofWaves;
            this.lasting = lasting;
            this.ofLasting = ofLasting;
        }

        double[] sum() {
            double[] sum = new double[waves.length];
            Arrays.setAll(sum, slot -> Math.clamp(ofWaves[slot] + ofLasting[slot], -0.5, 0.5));
            return sum;
        }
    }

    /// How much of what was said of past days came, by time of day, three hours on either side taken together.
    private static final class Worth {

        private static final double DAYS_OF_PRIOR = 10;
        private static final double USUAL = 0.2;
        private static final int REACHES_A_DAY = 8;

        private final double[] squares;
        private final double[] products;
        private double number;

        Worth(int slots) {
            this.squares = new double[slots];
            this.products = new double[slots];
        }

        void learn(double[] said, double[] came) {
            for (int slot = 0; slot < said.length; slot++) {
                squares[slot] += said[slot] * said[slot];
                products[slot] += said[slot] * came[slot];
            }
            number++;
        }

        double[] times(double[] said) {
            int reach = said.length / REACHES_A_DAY;
            double[] times = new double[said.length];
            double square = 0;
            double product = 0;
            for (int slot = -reach; slot < said.length; slot++) {
                int enters = slot + reach;
                int leaves = slot - reach - 1;
                square += (enters < said.length ? squares[enters] : 0) - (leaves >= 0 ? squares[leaves] : 0);
                product += (enters < said.length ? products[enters] : 0) - (leaves >= 0 ? products[leaves] : 0);
                if (slot >= 0) {
                    times[slot] = said[slot] * share(Math.max(0, square), product);
                }
            }
            return times;
        }

        private double share(double square, double product) {
            double prior = number == 0 ? 1 : DAYS_OF_PRIOR * square / number;
            return square + prior == 0 ? USUAL : Math.clamp((product + USUAL * prior) / (square + prior), 0, 1);
        }
    }
}
