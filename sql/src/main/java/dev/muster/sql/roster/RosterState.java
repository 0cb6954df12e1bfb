package dev.muster.sql.roster;

import java.util.Locale;

/// What a roster is good for.
public enum RosterState {
    /// Being made.
    DRAFT,
    /// A what-if that is not meant to be worked.
    SCENARIO,
    /// Worked; people see it.
    PUBLISHED,
    /// Was published, until another one took its place.
    SUPERSEDED;

    /// Whether its shifts may change.
    public boolean isOpen() {
        return this == DRAFT || this == SCENARIO;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RosterState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
