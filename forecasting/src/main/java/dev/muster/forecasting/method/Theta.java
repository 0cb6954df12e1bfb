package dev.muster.forecasting.method;

/// Half the trend of the whole, added to a level that follows the last values: the theta method on a sequence without
/// seasons.
///
/// How fast the level follows is what would have missed the values before least.
/// Source: Assimakopoulos & Nikolopoulos 2000; as smoothing with drift, Hyndman & Billah 2003.
final class Theta implements Method {

    private static final double[] SPEEDS = {0.02, 0.05, 0.1, 0.2, 0.4, 0.7};
    private static final int FEWEST = 10;

    @Override
    public Continuation of(double[] sequence) {
        return (end, horizon) -> {
            double speed = speed(sequence, end);
            double level = level(sequence, end, speed);
            double drift = slope(sequence, end) / 2;
            double[] ahead = new double[horizon];
            for (int i = 0; i < horizon; i++) {
                // The level lags a trend by 1 / speed - 1 values, all of it at its beginning.
                ahead[i] = level + drift * (i + (1 - Math.pow(1 - speed, end)) / speed);
            }
            return ahead;
        };
    }

    @Override
    public int fewest() {
        return FEWEST;
    }

    private static double speed(double[] sequence, int end) {
        double best = SPEEDS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double speed : SPEEDS) {
            double level = sequence[0];
            double missed = 0;
            for (int i = 1; i < end; i++) {
                double error = sequence[i] - level;
                missed += error * error;
                level += speed * error;
            }
            if (missed < least) {
                least = missed;
                best = speed;
            }
        }
        return best;
    }

    private static double level(double[] sequence, int end, double speed) {
        double level = sequence[0];
        for (int i = 1; i < end; i++) {
            level += speed * (sequence[i] - level);
        }
        return level;
    }

    /// By least squares, a value.
    private static double slope(double[] sequence, int end) {
        double middle = (end - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < end; i++) {
            products += (i - middle) * sequence[i];
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }
}
