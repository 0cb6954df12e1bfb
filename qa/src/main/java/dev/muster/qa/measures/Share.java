package dev.muster.qa.measures;

import dev.muster.qa.Confidence;
import java.util.OptionalDouble;

/// How many of those looked at were as asked: ratings of 4 and 5 among the responses, passed reviews among all.
///
/// @param successes 0 to n
/// @param n how many were looked at, at least 0
public record Share(long successes, long n) {

    public Share {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException("Successes (%d) must be 0 to n (%d).".formatted(successes, n));
        }
    }

    /// Successes ÷ n, 0 to 1; empty where nothing was looked at.
    public OptionalDouble value() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / n);
    }

    /// The Wilson score interval, for a population that is much larger than n; too wide, never too narrow, for a sample
    /// that is a good part of it. From 0 to 1 where nothing was looked at.
    public ConfidenceInterval interval(Confidence confidence) {
        return n == 0
                ? new ConfidenceInterval(0, 1, confidence)
                : Wilson.interval((double) successes / n, (double) n, confidence);
    }
}
