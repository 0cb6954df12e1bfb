package dev.muster.sql.forecast;

import dev.muster.forecasting.QueueId;

/// What a planner expects of a queue that has not shown it yet.
///
/// @param perDay mean conversations of an open day, more than 0
/// @param reason how the planner knows
/// @param made   by whom and when
public record VolumeExpectation(QueueId queue, double perDay, String reason, Hand made) {}
