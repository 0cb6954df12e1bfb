package dev.muster.console.planning;

import dev.muster.sql.forecast.KeptEvent;

/// What came of announcing or withdrawing an event.
public sealed interface Announced {

    /// It is kept; the next forecast follows it.
    record Done(KeptEvent event) implements Announced {}

    /// Nothing changed: one of the kind stands for a part of these days already.
    ///
    /// @param standing what stands there
    record Colliding(KeptEvent standing) implements Announced {}

    /// Nothing changed: somebody has withdrawn it before.
    record Withdrawn(KeptEvent event) implements Announced {}

    /// Nothing changed.
    ///
    /// @param why a sentence
    record Refused(String why) implements Announced {}
}
