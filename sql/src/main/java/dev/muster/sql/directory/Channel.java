package dev.muster.sql.directory;

import dev.muster.forecasting.ChannelId;
import dev.muster.sql.Words;
import java.time.Duration;

/// A way in which customers come.
///
/// @param concurrency   conversations one person carries at a time, 1 or more; for staffing
/// @param capacityShare share of a person that one conversation takes in routing, above 0 and at most 1
/// @param idleAfter     a conversation counts as active work no longer than this after the last act of its agent
public record Channel(ChannelId id, String name, int concurrency, double capacityShare, Duration idleAfter) {

    /// As messaging operations usually count.
    public static final Duration USUAL_IDLE = Duration.ofMinutes(10);

    public Channel {
        Words.requireName("Channel", name);
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "Concurrency of channel %s (%d) must be 1 or more.".formatted(id, concurrency));
        }
        if (!(capacityShare > 0 && capacityShare <= 1)) {
            throw new IllegalArgumentException(
                    "Capacity share of channel %s (%s) must be above 0 and at most 1.".formatted(id, capacityShare));
        }
        Lengths.requirePositive("Idle time of channel " + id, idleAfter);
    }
}
