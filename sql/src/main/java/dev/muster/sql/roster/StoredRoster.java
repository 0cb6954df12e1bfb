package dev.muster.sql.roster;

import dev.muster.scheduler.roster.Roster;

/// A roster as it is kept.
public record StoredRoster(RosterHead head, Roster roster) {

    public long id() {
        return head.id();
    }
}
