package dev.muster.sql.roster;

import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Roster;
import org.jspecify.annotations.Nullable;

/// A roster that is to be kept.
///
/// @param state       draft or scenario
/// @param name        as people call it
/// @param requirement the version of the requirement it was made for, null where there was none
public record NewRoster(
        SiteId site,
        RosterState state,
        String name,
        @Nullable Long requirement,
        Roster roster) {

    public NewRoster {
        if (!state.isOpen()) {
            throw new IllegalArgumentException("A new roster must be a draft or a scenario (%s).".formatted(state));
        }
    }
}
