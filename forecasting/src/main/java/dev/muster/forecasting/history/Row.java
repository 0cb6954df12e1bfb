package dev.muster.forecasting.history;

import dev.muster.forecasting.QueueId;
import java.time.LocalDateTime;

/// One line of an arrivals file.
///
/// @param line counted from 1
/// @param handleSeconds mean handle time, NaN where the file has none
record Row(int line, QueueId queue, LocalDateTime time, double arrivals, double handleSeconds) {}
