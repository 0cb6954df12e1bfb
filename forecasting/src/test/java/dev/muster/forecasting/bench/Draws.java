package dev.muster.forecasting.bench;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers of the kinds that made-up operations need, from a seed.
final class Draws {

    private final RandomGenerator random;

    Draws(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// A whole number, both ends included.
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double deviation) {
        return deviation * random.nextGaussian();
    }

    /// About 1, never negative, with a standard deviation (a gamma distribution: skewed as crowds are).
    ///
    /// Source: Marsaglia & Tsang 2000.
    double factor(double deviation) {
        if (deviation < 0.01) {
            return 1;
        }
        double shape = 1 / (deviation * deviation);
        double boost = shape < 1 ? Math.pow(1 - random.nextDouble(), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return boost * d * v / shape;
            }
        }
    }

    /// A Poisson count, by the gaps between arrivals.
    int count(double mean) {
        int count = -1;
        for (double time = 0; time < mean; count++) {
            time += random.nextExponential();
        }
        return Math.max(0, count);
    }
}
