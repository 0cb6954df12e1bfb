package dev.muster.sql.directory;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;

/// When an agent is not there.
///
/// @param activity the activity kind it counts as, `absence` as a rule
public record TimeOff(AgentId agent, Interval when, String activity) {}
