package dev.muster.forecasting.effort;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// What is usual at each weekday and time of day: from the overall mean to parts of the day, to times of day, to
/// weekdays, to each time of each weekday, every step drawn towards the one before it.
///
/// On the scale of [Measure] effects add up. The mean over all conversations learned from stays theirs.
final class WeekShape {

    private static final int WEEKDAYS = 7;
    private static final int DAY_PARTS = 8;
    private static final int ROUNDS = 8;
    private static final double NEGLIGIBLE = 1e-9;

    private final Observations seen;
    private final Measure measure;
    private final Noise noise;
    private final double[] levels;
    private final boolean[] learned;
    private final double[] usual;
    private final double[] doubt;

    /// @param levels  how far each day lies above what is usual, on the scale on which effects add up
    /// @param learned whether a day is learned from
    WeekShape(Observations seen, Measure measure, Noise noise, double[] levels, boolean[] learned) {
        this.seen = seen;
        this.measure = measure;
        this.noise = noise;
        this.levels = levels;
        this.learned = learned;
        int slots = seen.slots();
        this.usual = new double[WEEKDAYS * slots];
        this.doubt = new double[WEEKDAYS * slots];
        Arrays.fill(usual, measure.link(overall()));
        keepMean();
        explain(DAY_PARTS, cell -> cell % slots * DAY_PARTS / slots);
        explain(slots, cell -> cell % slots);
        explain(WEEKDAYS, cell -> cell / slots);
        explain(WEEKDAYS * slots, cell -> cell);
        keepMean();
    }

    /// On the scale on which effects add up.
    double usual(int cell) {
        return usual[cell];
    }

    /// The variance of that.
    double doubt(int cell) {
        return doubt[cell];
    }

    /// What days saw, each against what is usual without a level.
    GroupSums[] days() {
        GroupSums[] days = groups(seen.days());
        for (int k = 0; k < seen.size(); k++) {
            days[seen.day(k)].add(seen.count(k), seen.sum(k), measure.mean(usual[seen.cell(k)]));
        }
        return days;
    }

    private double overall() {
        double sum = 0;
        double count = 0;
        for (int k = 0; k < seen.size(); k++) {
            if (learned[seen.day(k)]) {
                sum += seen.sum(k);
                count += seen.count(k);
            }
        }
        return sum / count;
    }

    private void explain(int groups, IntUnaryOperator group) {
        GroupSums[] sums = groups(groups);
        for (int k = 0; k < seen.size(); k++) {
            if (learned[seen.day(k)]) {
                sums[group.applyAsInt(seen.cell(k))].add(seen.count(k), seen.sum(k), expected(k));
            }
        }
        Pooled pooled = new Pooled(
                Arrays.stream(sums).mapToDouble(GroupSums::departure).toArray(),
                Arrays.stream(sums).mapToDouble(GroupSums::noise).toArray());
        for (int cell = 0; cell < usual.length; cell++) {
            usual[cell] += pooled.at(group.applyAsInt(cell));
            doubt[cell] += pooled.doubt(group.applyAsInt(cell));
        }
    }

    private GroupSums[] groups(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new GroupSums(measure, noise))
                .toArray(GroupSums[]::new);
    }

    private double expected(int k) {
        return measure.mean(usual[seen.cell(k)] + levels[seen.day(k)]);
    }

    /// Drawing groups towards each other moves the whole; it is moved back.
    private void keepMean() {
        double mean = overall();
        double shift = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && Math.abs(shift) > NEGLIGIBLE; round++) {
            double sum = 0;
            double count = 0;
            for (int k = 0; k < seen.size(); k++) {
                if (learned[seen.day(k)]) {
                    sum += seen.count(k) * expected(k);
                    count += seen.count(k);
                }
            }
            shift = measure.link(mean) - measure.link(sum / count);
            for (int cell = 0; cell < usual.length; cell++) {
                usual[cell] += shift;
            }
        }
    }
}
