package dev.muster.console.planning;

import dev.muster.sql.roster.StoredRoster;

/// A plan that was kept.
///
/// @param forecast    version of the forecast
/// @param requirement version of the requirement
/// @param roster      the draft
public record KeptPlan(long forecast, long requirement, StoredRoster roster) {}
