package dev.muster.forecasting.method;

import dev.muster.forecasting.method.TreeGrower.Growth;
import java.util.Arrays;
import java.util.List;

/// What the paths of many sequences missed in the past, learned from all of them together, put right in those to come.
///
/// A miss is counted in a sequence's usual misses so many steps ahead. What explains it is where the methods' paths,
/// days and weeks before and recent misses lie about the path, in the same units; [BoostedTrees] learn it. What they
/// lower is the absolute error in changes from day to day plus the symmetric percentage error (half of it, as a share),
/// each over what the naive method of the M4 competition has in hourly series.
/// Source: calibration of a combined forecast, Doornik, Castle & Hendry 2020; stacking, Wolpert 1992.
final class Correction {

    private static final Growth GROWTH = new Growth(32, 100, 10);
    private static final int TREES = 300;
    private static final double RATE = 0.06;
    private static final float FARTHEST = 9;
    private static final double NAIVE_ABSOLUTE = 2.4;
    private static final double NAIVE_PERCENTAGE = 0.092;

    private final int day;
    private final int week;

    Correction(int day, int week) {
        this.day = day;
        this.week = week;
    }

    /// @param all with past origins each, and as many members each
    /// @return the path to come of each, put right
    List<double[]> of(List<Combined> all) {
        int horizon = all.getFirst().path().length;
        List<Surroundings> known =
                all.stream().map(one -> new Surroundings(one, day, week)).toList();
        int rows = all.stream().mapToInt(one -> (one.past() + 1) * horizon).sum();
        float[][] features = new float[known.getFirst().size()][rows];
        float[] targets = new float[rows];
        float[] weights = new float[rows];
        int row = 0;
        for (int s = 0; s < all.size(); s++) {
            Combined one = all.get(s);
            Surroundings surroundings = known.get(s);
            double change = Kinds.change(one.sequence(), day) + 1e-9;
            for (int origin = 0; origin <= one.past(); origin++) {
                surroundings.fill(origin, features, row);
                for (int step = 0; step < horizon && origin < one.past(); step++) {
                    double path = one.path(origin)[step];
                    double came = one.came(origin, step);
                    double usual = surroundings.usual(step);
                    targets[row + step] = Math.clamp((float) ((came - path) / usual), -FARTHEST, FARTHEST);
                    weights[row + step] =
                            (float) (usual / (path + came + 1e-9) / NAIVE_PERCENTAGE + usual / change / NAIVE_ABSOLUTE);
                }
                row += horizon;
            }
        }
        float[] missed = new BoostedTrees(TREES, RATE, GROWTH, 1).explain(features, targets, weights);
        return put(all, known, missed);
    }

    private static List<double[]> put(List<Combined> all, List<Surroundings> known, float[] missed) {
        int row = 0;
        double[][] paths = new double[all.size()][];
        for (int s = 0; s < paths.length; s++) {
            double[] path = all.get(s).path().clone();
            row += all.get(s).past() * path.length;
            for (int step = 0; step < path.length; step++) {
                path[step] =
                        Math.max(0, path[step] + missed[row++] * known.get(s).usual(step));
            }
            paths[s] = path;
        }
        return Arrays.asList(paths);
    }
}
