package dev.muster.forecasting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Several methods as one: each back-tested from past origins of the sequence and weighted by how it did. What is taken
/// lies half-way between their weighted median and their weighted mean.
///
/// A method's error at an origin is its absolute error and its symmetric percentage error, each over that of the middle
/// method; its weight is the mean of these to the power −7. Bands come from the errors of the combination at the same
/// origins, where those origins that overlap the one judged have no say in the weights (jackknife), so that errors are
/// those of a combination that had not seen what it forecasts.
/// Source: combination of forecasts by past errors, Bates & Granger 1969; median, Stock & Watson 2004.
final class Combination {

    private static final int FEWEST_ORIGINS = 3;
    private static final double SHARPNESS = 7;

    private final List<Method> methods;
    private final int stride;
    private final int most;

    /// @param methods one or more
    /// @param stride from one back-test origin to the next
    /// @param most back-test origins
    Combination(List<Method> methods, int stride, int most) {
        this.methods = List.copyOf(methods);
        this.stride = stride;
        this.most = most;
    }

    /// What follows a sequence.
    ///
    /// @param sequence values of 0 or more, as many as the least demanding method needs at least
    ///
    /// @param borrowed paths of further methods, by origin as [#backs] has them; empty where there is none
    Combined of(double[] sequence, int horizon, List<double[][]> borrowed) {
        return new Run(sequence, horizon, borrowed).combined();
    }

    /// Where paths start at most, in values before the end, falling to 0, the end.
    int[] backs(int horizon) {
        return IntStream.rangeClosed(0, most)
                .map(i -> i == most ? 0 : horizon + (most - 1 - i) * stride)
                .toArray();
    }

    private final class Run {

        private final int horizon;
        private final int[] origins;
        private final double[][] came;
        private final double[] sequence;
        private final List<double[][]> members = new ArrayList<>();
        private final List<double[][]> paths;

        Run(double[] sequence, int horizon, List<double[][]> borrowed) {
            this.sequence = sequence;
            this.horizon = horizon;
            int fewest = methods.stream().mapToInt(Method::fewest).min().orElseThrow();
            int fit = Math.clamp((sequence.length - horizon - fewest) / stride + 1, 0, most);
            this.origins = IntStream.range(0, fit)
                    .map(i -> sequence.length - horizon - (fit - 1 - i) * stride)
                    .toArray();
            this.came = Arrays.stream(origins)
                    .mapToObj(origin -> Arrays.copyOfRange(sequence, origin, origin + horizon))
                    .toArray(double[][]::new);
            methods.forEach(method -> members.add(paths(method)));
            borrowed.forEach(all -> members.add(Arrays.copyOfRange(all, all.length - fit - 1, all.length)));
            this.paths = members.stream().filter(this::isUsable).toList();
        }

        private boolean isUsable(double[][] member) {
            long able = Arrays.stream(member, 0, origins.length)
                    .filter(path -> path.length > 0)
                    .count();
            return able >= Math.min(FEWEST_ORIGINS, origins.length) && member[origins.length].length > 0;
        }

        /// A method's paths from each origin (empty where it cannot) and, last, from the end.
        private double[][] paths(Method method) {
            Method.Continuation continuation = method.of(sequence);
            double[][] found = new double[origins.length + 1][];
            for (int i = 0; i <= origins.length; i++) {
                int end = i == origins.length ? sequence.length : origins[i];
                found[i] = end < method.fewest() ? new double[0] : notNegative(continuation.ahead(end, horizon));
            }
            return found;
        }

        Combined combined() {
            double[][] errors = errors();
            double[][] combined = new double[origins.length + 1][];
            for (int i = 0; i < origins.length; i++) {
                combined[i] = combined(i, weights(errors, i));
            }
            combined[origins.length] = combined(origins.length, weights(errors, Integer.MIN_VALUE));
            return new Combined(sequence, origins, members, combined);
        }

        /// By method and origin; NaN where a method could not.
        private double[][] errors() {
            double[][] errors = new double[paths.size()][origins.length];
            for (int origin = 0; origin < origins.length; origin++) {
                double[] absolute = new double[paths.size()];
                double[] percentage = new double[paths.size()];
                for (int m = 0; m < paths.size(); m++) {
                    absolute[m] = absolute(paths.get(m)[origin], came[origin]);
                    percentage[m] = percentage(paths.get(m)[origin], came[origin]);
                }
                double middleAbsolute = middle(absolute);
                double middlePercentage = middle(percentage);
                for (int m = 0; m < paths.size(); m++) {
                    errors[m][origin] = absolute[m] / middleAbsolute + percentage[m] / middlePercentage;
                }
            }
            return errors;
        }

        /// @param judged the origin whose neighbours are left out
        private double[] weights(double[][] errors, int judged) {
            int reach = Math.ceilDiv(horizon, stride);
            double[] weights = new double[errors.length];
            for (int m = 0; m < errors.length; m++) {
                double sum = 1e-9;
                double count = 1e-9;
                for (int origin = 0; origin < origins.length; origin++) {
                    boolean apart = judged == Integer.MIN_VALUE || Math.abs(origin - judged) >= reach;
                    if (apart && !Double.isNaN(errors[m][origin])) {
                        sum += errors[m][origin];
                        count++;
                    }
                }
                weights[m] = count < 1 ? 1 : Math.pow(sum / count, -SHARPNESS);
            }
            return weights;
        }

        private double[] combined(int origin, double[] weights) {
            double[] combined = new double[horizon];
            double[] values = new double[paths.size()];
            double[] importance = new double[paths.size()];
            for (int step = 0; step < horizon; step++) {
                int able = 0;
                for (int m = 0; m < paths.size(); m++) {
                    double[] path = paths.get(m)[origin];
                    if (path.length > 0) {
                        values[able] = path[step];
                        importance[able] = weights[m];
                        able++;
                    }
                }
                combined[step] = middle(Arrays.copyOf(values, able), Arrays.copyOf(importance, able));
            }
            return combined;
        }
    }

    private static double middle(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            weight += weights[i];
        }
        return (WeightedMedian.of(values, weights) + sum / weight) / 2;
    }

    private static double[] notNegative(double[] path) {
        return Arrays.stream(path).map(value -> Math.max(0, value)).toArray();
    }

    private static double absolute(double[] path, double[] came) {
        double sum = path.length == 0 ? Double.NaN : 1e-9;
        for (int i = 0; i < path.length; i++) {
            sum += Math.abs(path[i] - came[i]);
        }
        return sum;
    }

    private static double percentage(double[] path, double[] came) {
        double sum = path.length == 0 ? Double.NaN : 1e-9;
        for (int i = 0; i < path.length; i++) {
            sum += Math.abs(path[i] - came[i]) / (path[i] + came[i] + 1e-9);
        }
        return sum;
    }

    private static double middle(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length / 2];
    }
}
