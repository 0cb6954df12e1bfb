package dev.muster.forecasting.method;

import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How far past paths missed, and the band this puts around a path to come.
///
/// Errors are shares of what was forecast, scaled by how far paths err so many steps ahead, then pooled; their
/// quantiles, asymmetric as they are, carry over to the path to come. As the pool holds few origins that err each as
/// one, quantiles are taken as of a sample of so many origins, and the whole widened by half an origin's worth.
/// Source: split conformal prediction, Vovk et al. 2005.
final class PathErrors {

    private static final double SMALL = 1e-3;
    private static final int REACH = 3;
    private static final double OWN = 0.7;
    private static final double UNKNOWN = 0.25;

    private final double[] byStep;
    private final double[] pooled;
    private final int origins;

    /// @param past paths from past origins, all of one length
    /// @param came what came
    PathErrors(double[][] past, double[][] came) {
        this.origins = past.length;
        int steps = origins == 0 ? 0 : past[0].length;
        double[][] errors = new double[origins][steps];
        for (int i = 0; i < origins; i++) {
            double floor = floor(past[i]);
            for (int step = 0; step < steps; step++) {
                errors[i][step] = (came[i][step] - past[i][step]) / Math.max(past[i][step], floor);
            }
        }
        this.byStep = byStep(errors, steps);
        this.pooled = new double[origins * steps];
        for (int i = 0; i < pooled.length; i++) {
            pooled[i] = errors[i / steps][i % steps] / byStep[i % steps];
        }
        Arrays.sort(pooled);
    }

    List<Distribution> about(double[] path) {
        double[] levels = Distribution.levels();
        double floor = floor(path);
        List<Distribution> ahead = new ArrayList<>(path.length);
        for (int step = 0; step < path.length; step++) {
            double scale = Math.max(path[step], floor) * (origins == 0 ? UNKNOWN : byStep[step]);
            double[] quantiles = new double[levels.length];
            for (int i = 0; i < levels.length; i++) {
                quantiles[i] = Math.max(i == 0 ? 0 : quantiles[i - 1], path[step] + scale * standard(levels[i]));
            }
            ahead.add(Distribution.of(path[step], quantiles));
        }
        return ahead;
    }

    private double standard(double level) {
        if (origins == 0) {
            return Normal.quantile(level);
        }
        double widened = 1 + 1.0 / origins;
        double at =
                Math.clamp((0.5 + (level - 0.5) * (1 + 0.12 / origins)) * pooled.length - 0.5, 0, pooled.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, pooled.length - 1);
        return widened * (pooled[below] + (at - below) * (pooled[above] - pooled[below]));
    }

    private static double floor(double[] path) {
        return SMALL * Arrays.stream(path).average().orElse(0) + 1e-9;
    }

    private static double[] byStep(double[][] errors, int steps) {
        double[] mean = new double[steps];
        for (double[] path : errors) {
            for (int step = 0; step < steps; step++) {
                mean[step] += Math.abs(path[step]) / errors.length;
            }
        }
        double overall = Arrays.stream(mean).average().orElse(UNKNOWN);
        double[] smooth = new double[steps];
        for (int step = 0; step < steps; step++) {
            double near = Arrays.stream(mean, Math.max(0, step - REACH), Math.min(steps, step + REACH + 1))
                    .average()
                    .orElse(overall);
            smooth[step] = OWN * near + (1 - OWN) * overall + 1e-12;
        }
        return smooth;
    }
}
