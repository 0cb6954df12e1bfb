package dev.muster.console.shell.chart;

import dev.muster.forecasting.Series;

/// One thing drawn in a plot. Its look follows from what it means and is the same on every page.
/// Values that are NaN are left out.
public sealed interface Layer {

    /// @return what a reader calls it
    String name();

    /// What happened: a dark line.
    ///
    /// @param name   what a reader calls it
    /// @param values one value an interval
    record Actual(String name, Series values) implements Layer {}

    /// What is expected: a line in the accent's colour.
    ///
    /// @param name   what a reader calls it
    /// @param values one value an interval
    record Expected(String name, Series values) implements Layer {}

    /// Another line to compare with, such as an earlier week: thin and quiet.
    ///
    /// @param name   what a reader calls it
    /// @param values one value an interval
    record Compared(String name, Series values) implements Layer {}

    /// Where the value is to lie with some probability: an area.
    ///
    /// @param name  what a reader calls it
    /// @param low   the lower edge, one value an interval
    /// @param high  the upper edge, on the same intervals
    /// @param width how probable; the wider the paler
    record Band(String name, Series low, Series high, Width width) implements Layer {

        public Band {
            requireSameIntervals("Band", low, high);
        }
    }

    /// How probable it is that a value lies in its band.
    enum Width {
        /// Eight times in ten.
        EIGHTY,
        /// Nineteen times in twenty.
        NINETY_FIVE
    }

    /// What is needed: a stepped line.
    ///
    /// @param name   what a reader calls it
    /// @param values people an interval
    record Required(String name, Series values) implements Layer {}

    /// Who is there: filled steps.
    ///
    /// @param name   what a reader calls it
    /// @param values people an interval
    record Rostered(String name, Series values) implements Layer {}

    /// The difference between who is needed and who is there: shaded and hatched where people are missing, shaded
    /// plainly
    /// where there are more than needed.
    ///
    /// @param required people needed an interval
    /// @param rostered people there, on the same intervals
    record Gap(Series required, Series rostered) implements Layer {

        public Gap {
            requireSameIntervals("Gap", required, rostered);
        }

        @Override
        public String name() {
            return "Difference";
        }
    }

    private static void requireSameIntervals(String name, Series one, Series other) {
        if (!one.start().equals(other.start()) || !one.step().equals(other.step()) || one.size() != other.size()) {
            throw new IllegalArgumentException("%s needs two series on the same intervals: %d from %s, %d from %s."
                    .formatted(name, one.size(), one.start(), other.size(), other.start()));
        }
    }
}
