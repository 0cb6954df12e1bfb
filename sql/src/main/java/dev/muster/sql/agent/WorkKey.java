package dev.muster.sql.agent;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.QueueId;

/// What work is of.
public record WorkKey(AgentQuarter quarter, QueueId queue, ChannelId channel) {}
