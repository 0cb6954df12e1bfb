package dev.muster.sql.forecast;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;

/// What is expected in one interval of a queue.
///
/// @param version      the run it came from
/// @param distribution [Distribution#CLOSED] where the queue is closed
/// @param method       how it was made, in words
public record ForecastRow(long version, QueueId queue, Interval interval, Distribution distribution, String method) {

    public boolean isOpen() {
        return distribution != Distribution.CLOSED;
    }

    /// Expected arrivals, 0 or more.
    public double mean() {
        return distribution.mean();
    }

    /// Holds the arrivals four times in five.
    public Band band80() {
        return distribution.band(0.80);
    }

    /// Holds the arrivals nineteen times in twenty.
    public Band band95() {
        return distribution.band(0.95);
    }
}
