package dev.muster.forecasting.method;

import java.util.Arrays;

/// Another method on what is left when the waves of day and week are taken off: harmonic regression on sines and
/// cosines, of the last four weeks.
///
/// Smoother than the mean of each time of day ([Deseasonalised]), so better where values are few or noisy.
/// Source: ridge regression on Fourier terms, as in De Livera, Hyndman & Snyder 2011.
final class Harmonics implements Method {

    private static final int WAVES = 5;
    private static final int WEEKS = 4;
    private static final double RIDGE = 1;

    private final int day;
    private final int week;
    private final Method method;

    /// @param day values in a day
    /// @param week values in a week, a multiple of a day
    Harmonics(int day, int week, Method method) {
        this.day = day;
        this.week = week;
        this.method = method;
    }

    @Override
    public Continuation of(double[] sequence) {
        double[][] waves = new double[week][];
        Arrays.setAll(waves, this::waves);
        return (end, horizon) -> {
            int from = Math.max(0, end - WEEKS * week);
            double[] weights = regression(sequence, waves, from, end);
            double[] rest = new double[end - from];
            Arrays.setAll(rest, i -> sequence[from + i] - dot(weights, waves[(from + i) % week]));
            double[] ahead = method.of(rest).ahead(rest.length, horizon);
            for (int i = 0; i < horizon; i++) {
                ahead[i] += dot(weights, waves[(end + i) % week]);
            }
            return ahead;
        };
    }

    @Override
    public int fewest() {
        return Math.max(week, method.fewest());
    }

    /// One, then sine and cosine of the waves over a day, then those over a week that a day has not.
    private double[] waves(int at) {
        double[] row = new double[1 + 4 * WAVES];
        row[0] = 1;
        for (int wave = 1; wave <= WAVES; wave++) {
            double ofDay = 2 * Math.PI * wave * at / day;
            double ofWeek = 2 * Math.PI * wave * at / week;
            row[4 * wave - 3] = Math.sin(ofDay);
            row[4 * wave - 2] = Math.cos(ofDay);
            row[4 * wave - 1] = Math.sin(ofWeek);
            row[4 * wave] = Math.cos(ofWeek);
        }
        return row;
    }

    private static double[] regression(double[] sequence, double[][] waves, int from, int to) {
        int size = waves[0].length;
        double[][] squares = new double[size][size];
        double[] products = new double[size];
        for (int i = from; i < to; i++) {
            double[] row = waves[i % waves.length];
            for (int a = 0; a < size; a++) {
                products[a] += row[a] * sequence[i];
                for (int b = 0; b <= a; b++) {
                    squares[a][b] += row[a] * row[b];
                }
            }
        }
        for (int a = 1; a < size; a++) {
            squares[a][a] += RIDGE;
            for (int b = 0; b < a; b++) {
                squares[b][a] = squares[a][b];
            }
        }
        return LinearSystem.solve(squares, products);
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
