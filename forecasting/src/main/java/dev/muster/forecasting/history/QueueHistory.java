package dev.muster.forecasting.history;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import java.time.Duration;
import java.util.Optional;

/// What arrived in one queue, and how long it took.
///
/// @param queue `all` where the file does not tell queues apart
/// @param arrivals by interval, NaN where closed
/// @param handleSeconds mean handle time by interval, on the same grid, NaN where not known
public record QueueHistory(QueueId queue, Series arrivals, Series handleSeconds) {

    public QueueHistory {
        if (!arrivals.grid().equals(handleSeconds.grid())) {
            throw new IllegalArgumentException(
                    "Handle times (%s) must lie on the grid of the arrivals (%s).".formatted(handleSeconds, arrivals));
        }
    }

    /// The mean handle time over all arrivals whose handle time is known; empty where none is.
    public Optional<Duration> meanHandle() {
        double seconds = 0;
        double handled = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            if (handleSeconds.isObserved(i)) {
                seconds += arrivals.at(i) * handleSeconds.at(i);
                handled += arrivals.at(i);
            }
        }
        return handled > 0 ? Optional.of(Duration.ofMillis(Math.round(1000 * seconds / handled))) : Optional.empty();
    }
}
