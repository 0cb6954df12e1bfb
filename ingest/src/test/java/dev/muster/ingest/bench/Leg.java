package dev.muster.ingest.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/// What one contender did in its turn.
///
/// @param events  acknowledged
/// @param took    until the last of them was
/// @param answers times to each answer, in microseconds
record Leg(long events, Duration took, Histogram answers) {

    double perSecond() {
        return events * 1e9 / took.toNanos();
    }

    double p50Millis() {
        return answers.getValueAtPercentile(50) / 1000.0;
    }

    double p99Millis() {
        return answers.getValueAtPercentile(99) / 1000.0;
    }

    static Histogram histogram() {
        return new Histogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
    }
}
