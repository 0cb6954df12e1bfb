package dev.muster.forecasting.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sequences sorted by kind: how much they change from value to value, day to day and week to week, and how far they
/// swing about their mean. What is far out counts as far, but no farther, so that few odd ones are no kind of their
/// own.
///
/// Source: k-means, Lloyd 1982, from the most ordinary sequence and those farthest from the ones before.
final class Kinds {

    private static final int ROUNDS = 20;
    private static final double SMALL = 1e-3;
    private static final double FARTHEST = 1.5;

    private Kinds() {}

    /// @param sequences each longer than a week
    /// @param day values in a day
    /// @param week values in a week
    /// @param most kinds told apart
    /// @return the kind of each, 0 or more
    static int[] of(List<double[]> sequences, int day, int week, int most) {
        double[][] marks =
                sequences.stream().map(sequence -> marks(sequence, day, week)).toArray(double[][]::new);
        standardise(marks);
        double[][] centers = first(marks, Math.min(most, marks.length));
        int[] kinds = new int[marks.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.setAll(kinds, i -> nearest(marks[i], centers));
            move(centers, marks, kinds);
        }
        return kinds;
    }

    private static double[] marks(double[] sequence, int day, int week) {
        double mean = Arrays.stream(sequence).average().orElse(0);
        double spread = Math.sqrt(Arrays.stream(sequence)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElse(0))
                + 1e-9;
        return new double[] {
            Math.log(change(sequence, 1) / spread + SMALL),
            Math.log(change(sequence, day) / spread + SMALL),
            Math.log(change(sequence, week) / spread + SMALL),
            Math.log(spread / (Math.abs(mean) + 1e-9) + SMALL)
        };
    }

    /// The mean absolute change from one value to that so many later.
    static double change(double[] sequence, int later) {
        return IntStream.range(later, sequence.length)
                .mapToDouble(i -> Math.abs(sequence[i] - sequence[i - later]))
                .average()
                .orElse(0);
    }

    private static void standardise(double[][] marks) {
        for (int mark = 0; mark < marks[0].length; mark++) {
            int at = mark;
            double mean =
                    Arrays.stream(marks).mapToDouble(one -> one[at]).average().orElse(0);
            double spread = Math.sqrt(Arrays.stream(marks)
                            .mapToDouble(one -> (one[at] - mean) * (one[at] - mean))
                            .average()
                            .orElse(0))
                    + 1e-9;
            for (double[] one : marks) {
                one[at] = Math.clamp((one[at] - mean) / spread, -FARTHEST, FARTHEST);
            }
        }
    }

    private static double[][] first(double[][] marks, int count) {
        double[][] centers = new double[count][];
        double[] apart = Arrays.stream(marks)
                .mapToDouble(one -> -distance(one, new double[one.length]))
                .toArray();
        for (int i = 0; i < count; i++) {
            centers[i] = marks[farthest(apart)].clone();
            for (int j = 0; j < marks.length; j++) {
                double now = distance(marks[j], centers[i]);
                apart[j] = i == 0 ? now : Math.min(apart[j], now);
            }
        }
        return centers;
    }

    private static int farthest(double[] apart) {
        int farthest = 0;
        for (int i = 1; i < apart.length; i++) {
            farthest = apart[i] > apart[farthest] ? i : farthest;
        }
        return farthest;
    }

    private static int nearest(double[] mark, double[][] centers) {
        return farthest(Arrays.stream(centers)
                .mapToDouble(center -> -distance(mark, center))
                .toArray());
    }

    private static void move(double[][] centers, double[][] marks, int[] kinds) {
        for (int kind = 0; kind < centers.length; kind++) {
            int wanted = kind;
            int[] of = IntStream.range(0, kinds.length)
                    .filter(i -> kinds[i] == wanted)
                    .toArray();
            for (int mark = 0; mark < centers[kind].length; mark++) {
                int at = mark;
                centers[kind][mark] = Arrays.stream(of)
                        .mapToDouble(i -> marks[i][at])
                        .average()
                        .orElse(centers[kind][mark]);
            }
        }
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
