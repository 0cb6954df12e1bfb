package dev.muster.qa.sampling;

import java.util.SplittableRandom;

/// Whole numbers drawn evenly, the same for the same seed on every machine and JDK.
///
/// The numbers are those of SplitMix64, which is what [SplittableRandom#nextLong] computes; the bound is ours, so that
/// a sample drawn years ago can be drawn again.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
final class SeededDraws {

    private final SplittableRandom random;

    SeededDraws(long seed) {
        random = new SplittableRandom(seed);
    }

    /// The upper 63 bits of the next number modulo the bound; numbers of the last, incomplete round are passed over, so
    /// that no result is likelier than another.
    ///
    /// @param bound at least 1
    /// @return 0 to bound − 1
    int below(int bound) {
        while (true) {
            long bits = random.nextLong() >>> 1;
            long result = bits % bound;
            if (bits - result <= Long.MAX_VALUE - (bound - 1)) {
                return (int) result;
            }
        }
    }
}
