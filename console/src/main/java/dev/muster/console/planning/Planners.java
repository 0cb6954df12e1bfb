package dev.muster.console.planning;

import dev.muster.forecasting.SiteId;
import dev.muster.sql.access.Account;
import dev.muster.sql.access.Role;

/// Who plans a site: planners of all of it, or of everything.
final class Planners {

    private Planners() {}

    static boolean mayPlan(Account account, SiteId site) {
        return account.active()
                && account.user().grants().stream()
                        .filter(grant -> grant.role() == Role.PLANNER && grant.team() == null)
                        .anyMatch(grant -> grant.site() == null || grant.site().equals(site));
    }
}
