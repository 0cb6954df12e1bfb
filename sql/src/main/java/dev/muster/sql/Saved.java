package dev.muster.sql;

/// What came of saving something that several people may edit: each change has a revision, and who saves names
/// the one he read.
public sealed interface Saved<T> {

    /// It is saved.
    ///
    /// @param value with its new revision
    record Done<T>(T value) implements Saved<T> {}

    /// Nothing is saved: somebody else changed it, or brought it into a state in which it can no longer be
    /// changed.
    ///
    /// @param current as it is now
    record Outdated<T>(T current) implements Saved<T> {}
}
