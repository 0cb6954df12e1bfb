package dev.muster.sql.roster;

import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// All of a roster but its shifts.
///
/// @param version     counts the rosters of one site and period, from 1
/// @param name        as people call it
/// @param requirement the version of the requirement it was made for, null where there was none
/// @param publishedAt null unless it is or was published
/// @param revision    counts its changes, from 1
public record RosterHead(
        long id,
        SiteId site,
        Period period,
        ZoneId zone,
        int version,
        RosterState state,
        String name,
        @Nullable Long requirement,
        Instant madeAt,
        @Nullable Instant publishedAt,
        int revision) {}
