package dev.muster.forecasting.method;

import java.util.Arrays;

/// The values of one feature sorted into few bins of about the same number of rows.
///
/// What is not known (NaN) has the lowest bin to itself.
final class Bins {

    private static final int MOST = 64;
    private static final int SAMPLE = 4096;

    private final float[] edges;

    private Bins(float[] edges) {
        this.edges = edges;
    }

    /// @param values one for each row
    static Bins of(float[] values) {
        int stride = Math.max(1, values.length / SAMPLE);
        float[] sample = new float[values.length / stride];
        int known = 0;
        for (int i = 0; i < sample.length; i++) {
            float value = values[i * stride];
            if (!Float.isNaN(value)) {
                sample[known++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(sample, known);
        Arrays.sort(sorted);
        float[] edges = new float[MOST - 2];
        int count = 0;
        for (int i = 1; i < MOST - 1 && known > 0; i++) {
            float edge = sorted[(int) ((long) i * known / (MOST - 1))];
            if (count == 0 || edge > edges[count - 1]) {
                edges[count++] = edge;
            }
        }
        return new Bins(Arrays.copyOf(edges, count));
    }

    /// How many bins there are.
    int size() {
        return edges.length + 2;
    }

    /// 0 for what is not known, then rising with the value.
    byte bin(float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        int at = Arrays.binarySearch(edges, value);
        return (byte) (at >= 0 ? at + 2 : -at);
    }

    /// The bin of each.
    byte[] bins(float[] values) {
        byte[] bins = new byte[values.length];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = bin(values[i]);
        }
        return bins;
    }
}
