package dev.muster.sql.volume;

import dev.muster.forecasting.ChannelId;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;

/// What a count is of.
///
/// @param queue   [#NO_QUEUE] for conversations that never entered one
/// @param channel `-` where it is not known
public record VolumeKey(QueueId queue, ChannelId channel, Interval interval) {

    public static final QueueId NO_QUEUE = new QueueId("-");
}
