package dev.muster.console.demo;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that can be repeated: the same seed and the same words give the same throws, on every machine.
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /// @param seed of the simulation
    /// @param what the throws are for; other words give other throws
    static Dice of(long seed, Object... what) {
        long state = seed;
        for (Object word : what) {
            String text = word.toString();
            for (int i = 0; i < text.length(); i++) {
                state = (state ^ text.charAt(i)) * 0x100000001b3L;
            }
            state = mixed(state + 0x9e3779b97f4a7c15L);
        }
        return new Dice(state);
    }

    /// Stafford's variant 13 of the finisher of MurmurHash3.
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /// Between 0 (included) and 1 (not).
    double share() {
        return random.nextDouble();
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /// Between both ends, equally likely.
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /// A whole number from `from` to `to`, both included.
    int whole(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// @param weights not negative, not all zero
    /// @return an index, as likely as its weight
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /// Standard normal, by the Box–Muller transform.
    double normal() {
        return Math.sqrt(-2 * Math.log1p(-random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /// Log-normal with mean 1.
    ///
    /// @param spread standard deviation of the logarithm
    double factor(double spread) {
        return Math.exp(spread * normal() - spread * spread / 2);
    }

    /// A count, by multiplication of uniforms (Knuth) and by the normal approximation where that would take long.
    int poisson(double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }
}
