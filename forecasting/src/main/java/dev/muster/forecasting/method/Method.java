package dev.muster.forecasting.method;

/// A way to continue a sequence of equally spaced values without gaps.
interface Method {

    /// Readies itself for a sequence.
    Continuation of(double[] sequence);

    /// The values an origin must have before it.
    int fewest();

    /// A sequence, continued from any place in it.
    @FunctionalInterface
    interface Continuation {

        /// What follows `end`, from the values before it only.
        ///
        /// @param end at least [#fewest()]; cheapest where it grows from call to call
        /// @param horizon values wanted
        double[] ahead(int end, int horizon);
    }
}
