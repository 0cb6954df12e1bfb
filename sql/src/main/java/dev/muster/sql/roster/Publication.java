package dev.muster.sql.roster;

/// What came of publishing a roster.
public sealed interface Publication {

    /// It is published; the one before it for that period, if any, is superseded.
    record Published(RosterHead roster) implements Publication {}

    /// Nothing changed: somebody else changed it since it was read, or it is no draft any more.
    ///
    /// @param current as it is now
    record Outdated(RosterHead current) implements Publication {}

    /// Nothing changed: another roster is published for a part of its days and further days, which would lose
    /// their plan.
    record Overlapping(RosterHead published) implements Publication {}
}
