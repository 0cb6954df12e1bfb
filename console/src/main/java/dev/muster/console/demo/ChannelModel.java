package dev.muster.console.demo;

import dev.muster.forecasting.ChannelId;
import java.time.Duration;

/// A channel of the simulated company.
///
/// @param name        as people call it
/// @param concurrency conversations one person carries at a time
/// @param thinking    mean time a customer takes for a reply
/// @param share       of all conversations
record ChannelModel(ChannelId id, String name, int concurrency, Duration thinking, double share) {

    static ChannelModel of(String id, String name, int concurrency, int thinkingSeconds, double share) {
        return new ChannelModel(new ChannelId(id), name, concurrency, Duration.ofSeconds(thinkingSeconds), share);
    }

    /// What one conversation takes of a person.
    double capacity() {
        return 1.0 / concurrency;
    }
}
