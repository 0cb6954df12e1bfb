package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.List;

/// What was known about each value of a path when it was taken: values before, the methods' paths and recent misses,
/// as they lie about the path, in usual misses.
final class Surroundings {

    private static final int REACH = 2;
    private static final double OWN = 0.7;
    private static final int OTHERS = 32;

    private final Combined combined;
    private final int day;
    private final int week;
    private final double[] sequence;
    private final double[] usual;
    private final double mean;
    private final double change;

    Surroundings(Combined combined, int day, int week) {
        this.combined = combined;
        this.day = day;
        this.week = week;
        this.sequence = combined.sequence();
        this.mean = Arrays.stream(sequence).average().orElse(0) + 1e-9;
        this.change = Kinds.change(sequence, day) + 1e-9 * mean;
        this.usual = usualMisses();
    }

    private double[] usualMisses() {
        int steps = combined.path().length;
        double[] missed = new double[steps];
        for (int origin = 0; origin < combined.past(); origin++) {
            for (int step = 0; step < steps; step++) {
                missed[step] += Math.abs(miss(origin, step)) / combined.past();
            }
        }
        double overall = Arrays.stream(missed).average().orElse(0);
        double[] smooth = new double[steps];
        for (int step = 0; step < steps; step++) {
            double near = 0;
            for (int i = -REACH; i <= REACH; i++) {
                near += missed[Math.clamp(step + i, 0, steps - 1)] / (2 * REACH + 1);
            }
            smooth[step] = OWN * near + (1 - OWN) * overall + 1e-6 * mean;
        }
        return smooth;
    }

    private double miss(int origin, int step) {
        return combined.came(origin, step) - combined.path(origin)[step];
    }

    /// How far paths miss so many steps ahead, more than 0.
    double usual(int step) {
        return usual[step];
    }

    /// How many features there are.
    int size() {
        return OTHERS + combined.members().size();
    }

    /// Puts the features of the steps of an origin's path into rows from `first` on.
    void fill(int origin, float[][] features, int first) {
        double[] path = combined.path(origin);
        int end = combined.end(origin);
        double[] common = common(end);
        double average = Arrays.stream(path).average().orElse(0);
        for (int step = 0; step < path.length; step++) {
            Row row = new Row(features, first + step, path[step], usual[step]);
            row.put(step);
            values(row, end, step);
            misses(row, origin, step);
            row.put((sequence[end - 1] - path[0]) / change);
            for (double one : common) {
                row.put(one);
            }
            row.put(path[step] / mean);
            row.put((path[step] - average) / change);
            row.put((path[Math.min(step + 1, path.length - 1)] - path[Math.max(step - 1, 0)]) / change);
            row.put(usual[step] / change);
            members(row, combined.members(), origin, step);
        }
    }

    private double[] common(int end) {
        double lastDay = mean(end - day, end);
        return new double[] {
            (sequence[end - 1] - known(end, end - 2)) / change,
            (sequence[end - 1] - known(end, end - 1 - day)) / change,
            (lastDay - mean(end - week, end)) / change,
            (lastDay - mean(end - week - day, end - week)) / change,
            change / mean
        };
    }

    private double mean(int from, int to) {
        return from < 0
                ? Double.NaN
                : Arrays.stream(sequence, from, to).average().orElse(0);
    }

    private void values(Row row, int end, int step) {
        int daysBack = step / day + 1;
        for (int days = 1; days < week / day; days++) {
            row.about(known(end, end + step - day * Math.max(days, daysBack)));
        }
        double sum = 0;
        double squares = 0;
        int days = week / day;
        for (int i = 0; i < days; i++) {
            double value = known(end, end - day * (i + 1) + step % day);
            sum += value / days;
            squares += value * value / days;
        }
        row.about(sum);
        row.put(Math.sqrt(Math.max(0, squares - sum * sum)) / usual[step]);
        int same = end + step - week * (step / week + 1);
        for (int i = -1; i <= 1; i++) {
            row.about(known(end, same + i));
        }
        row.about(known(end, same - week));
        row.about(average(end, same, same - week, same - 2 * week));
        row.about(average(end, same - 1, same, same + 1, same - week - 1, same - week, same - week + 1));
    }

    private double known(int end, int at) {
        return at >= 0 && at < end ? sequence[at] : Double.NaN;
    }

    private double average(int end, int... at) {
        return Arrays.stream(at)
                .mapToDouble(one -> known(end, one))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private void misses(Row row, int origin, int step) {
        int latest = Math.ceilDiv(usual.length, day);
        row.put(missed(origin - latest, step));
        row.put(missed(origin - week / day, step));
        double sum = 0;
        double count = 0;
        for (int back = latest; back <= latest + week / day; back++) {
            double missed = missed(origin - back, step);
            if (!Double.isNaN(missed)) {
                sum += missed;
                count++;
            }
        }
        row.put(count == 0 ? Double.NaN : sum / count);
        double level = 0;
        for (int i = 0; i < usual.length; i++) {
            level += missed(origin - latest, i) / usual.length;
        }
        row.put(level);
    }

    private double missed(int origin, int step) {
        return origin < 0 || origin >= combined.past() ? Double.NaN : miss(origin, step) / usual[step];
    }

    private static void members(Row row, List<double[][]> members, int origin, int step) {
        double sum = 0;
        double squares = 0;
        int able = 0;
        for (double[][] member : members) {
            double value = member[origin].length == 0 ? Double.NaN : (member[origin][step] - row.path) / row.usual;
            row.put(value);
            if (!Double.isNaN(value)) {
                sum += value;
                squares += value * value;
                able++;
            }
        }
        double mean = sum / able;
        row.put(Math.sqrt(Math.max(0, squares / able - mean * mean)));
    }

    /// One row of the features, filled from the first feature on.
    private static final class Row {

        private final float[][] features;
        private final int row;
        private final double path;
        private final double usual;
        private int feature;

        Row(float[][] features, int row, double path, double usual) {
            this.features = features;
            this.row = row;
            this.path = path;
            this.usual = usual;
        }

        void put(double value) {
            features[feature++][row] = (float) value;
        }

        void about(double value) {
            put((value - path) / usual);
        }
    }
}
