package dev.muster.forecasting.staffing;

/// Something that staffing must keep. More people never keep it worse.
public sealed interface Target permits Goal, LongestAverageWait, MostAbandonment, Occupancy, MinimumStaff {}
