package dev.muster.sql.forecast;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.staffing.Requirement;

/// The people one interval of a queue takes.
///
/// @param version the run it came from
public record RequirementRow(long version, QueueId queue, Requirement requirement) {}
