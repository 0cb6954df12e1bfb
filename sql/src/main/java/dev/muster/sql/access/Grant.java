package dev.muster.sql.access;

import dev.muster.forecasting.SiteId;
import dev.muster.sql.TeamId;
import org.jspecify.annotations.Nullable;

/// A role at a site, for a team, or everywhere where neither is named.
public record Grant(
        Role role, @Nullable SiteId site, @Nullable TeamId team) {

    public Grant {
        if (site != null && team != null) {
            throw new IllegalArgumentException(
                    "A grant of %s must name a site (%s) or a team (%s), not both.".formatted(role.word(), site, team));
        }
    }

    public static Grant everywhere(Role role) {
        return new Grant(role, null, null);
    }

    public static Grant at(SiteId site, Role role) {
        return new Grant(role, site, null);
    }

    public static Grant of(TeamId team, Role role) {
        return new Grant(role, null, team);
    }
}
