package dev.muster.console.planning;

import dev.muster.sql.forecast.ForecastOverride;

/// What came of making or withdrawing an override.
public sealed interface Overridden {

    /// It is kept, and the requirement follows it.
    record Done(ForecastOverride override) implements Overridden {}

    /// Nothing changed: somebody said something else of a part of this time.
    ///
    /// @param standing what stands there
    record Overlapping(ForecastOverride standing) implements Overridden {}

    /// Nothing changed: somebody has withdrawn it before.
    record Withdrawn(ForecastOverride override) implements Overridden {}

    /// Nothing changed.
    ///
    /// @param why a sentence
    record Refused(String why) implements Overridden {}
}
