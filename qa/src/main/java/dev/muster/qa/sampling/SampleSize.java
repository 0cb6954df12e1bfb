package dev.muster.qa.sampling;

import dev.muster.qa.Confidence;

/// How many conversations to review, so that a share found in a simple random sample holds for all of them.
///
/// n₀ = z²p(1−p)/e² and n = n₀ / (1 + (n₀−1)/N); n₀ stays unrounded inside, the result is rounded up. The size holds
/// for the whole population, not for one agent in it: print the interval beside any figure of a part.
///
/// Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), section 4.4. Krejcie & Morgan (1970) have the same
/// formula and round to the nearest.
public final class SampleSize {

    private static final double MOST_UNCERTAIN = 0.5;

    private SampleSize() {}

    /// For a share that may be anything: the largest size that any share needs.
    ///
    /// @param population how many conversations there are, at least 0
    /// @return 1 to the population; 0 for an empty one
    public static int of(Confidence confidence, Margin margin, int population) {
        return of(confidence, margin, population, MOST_UNCERTAIN);
    }

    /// For a share that is roughly known.
    ///
    /// @param share the expected share, strictly between 0 and 1
    public static int of(Confidence confidence, Margin margin, int population, double share) {
        if (population < 0) {
            throw new IllegalArgumentException("Population (%d) must be at least 0.".formatted(population));
        }
        return population == 0
                ? 0
                : Math.min(population, (int) Math.ceil(exact(unlimitedExact(confidence, margin, share), population)));
    }

    /// For a population without bound; 385 for 95 % ± 5 %.
    public static long ofUnlimited(Confidence confidence, Margin margin) {
        return (long) Math.ceil(unlimitedExact(confidence, margin, MOST_UNCERTAIN));
    }

    static double exact(double unlimited, int population) {
        return unlimited / (1 + (unlimited - 1) / population);
    }

    static double unlimitedExact(Confidence confidence, Margin margin, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("Expected share (%s) must be between 0 and 1.".formatted(share));
        }
        double z = confidence.z();
        return z * z * share * (1 - share) / (margin.value() * margin.value());
    }
}
