package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;
import java.util.List;

/// What a [Combination] made of a sequence: the path to come, those it would have taken from past origins, and the
/// paths of its methods.
final class Combined {

    private final double[] sequence;
    private final int[] origins;
    private final List<double[][]> members;
    private final double[][] paths;

    /// @param origins rising
    /// @param members paths by method and origin, the last from the end; empty where a method could not
    /// @param paths by origin, the last from the end
    Combined(double[] sequence, int[] origins, List<double[][]> members, double[][] paths) {
        this.sequence = sequence;
        this.origins = origins;
        this.members = members;
        this.paths = paths;
    }

    double[] sequence() {
        return sequence;
    }

    List<double[][]> members() {
        return members;
    }

    /// How many past origins there are.
    int past() {
        return origins.length;
    }

    /// The number of values before an origin, or in all for the last one.
    int end(int origin) {
        return origin == origins.length ? sequence.length : origins[origin];
    }

    /// The path from an origin.
    double[] path(int origin) {
        return paths[origin];
    }

    /// The path to come.
    double[] path() {
        return paths[origins.length];
    }

    /// What came after a past origin.
    double came(int origin, int step) {
        return sequence[origins[origin] + step];
    }

    /// A path to come with the bands that the errors of past ones put around it.
    List<Distribution> about(double[] path) {
        double[][] past = new double[origins.length][];
        double[][] came = new double[origins.length][path.length];
        for (int origin = 0; origin < origins.length; origin++) {
            past[origin] = paths[origin];
            System.arraycopy(sequence, origins[origin], came[origin], 0, path.length);
        }
        return new PathErrors(past, came).about(path);
    }
}
