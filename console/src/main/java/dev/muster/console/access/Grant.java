package dev.muster.console.access;

import dev.muster.forecasting.SiteId;
import org.jspecify.annotations.Nullable;

/// A role and where it holds.
///
/// @param role one of [Roles]
/// @param site the site it is bound to, or null for all
/// @param team the team it is bound to, or null for all of the site
public record Grant(
        String role, @Nullable SiteId site, @Nullable String team) {

    /// @param role one of [Roles]
    /// @return the role, held everywhere
    public static Grant everywhere(String role) {
        return new Grant(role, null, null);
    }
}
