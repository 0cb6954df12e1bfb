package dev.muster.forecasting;

import java.util.List;
import java.util.stream.Stream;

/// What the expectation of a whole day is made of: the usual day, times what each part adds to it.
///
/// @param usual arrivals of a day as they usually are, over all weekdays, 0 or more
/// @param factors in the order in which a planner reads them
public record Composition(double usual, List<Factor> factors) {

    public Composition {
        if (!(usual >= 0) || Double.isInfinite(usual)) {
            throw new IllegalArgumentException(
                    "Arrivals of the usual day (%s) must be finite and not negative.".formatted(usual));
        }
        factors = List.copyOf(factors);
    }

    /// A cause by which a day differs from the usual one.
    public enum Part {
        /// Which day of the week it is, and for how long of it there is anything to forecast.
        WEEKDAY,
        /// What the weekday is of late against the long run.
        TREND,
        /// Where in the year it lies.
        YEAR,
        /// How far days have been off their weekday of late.
        LEVEL,
        /// Where in the month it lies.
        MONTH,
        /// It follows a closed day that is mostly open.
        REOPENING,
        /// What has arrived of it so far.
        SO_FAR,
        /// A campaign, a launch, a holiday.
        EVENT,
        /// What automation leaves to people, and what comes to them again.
        AUTOMATION
    }

    /// @param by what the part multiplies the day by, 0 or more
    public record Factor(Part part, double by) {

        public Factor {
            if (!(by >= 0) || Double.isInfinite(by)) {
                throw new IllegalArgumentException("Factor (%s) must be finite and not negative.".formatted(by));
            }
        }
    }

    /// The day's expected arrivals.
    public double total() {
        return factors.stream().mapToDouble(Factor::by).reduce(usual, (one, other) -> one * other);
    }

    /// One part more.
    public Composition with(Part part, double by) {
        return new Composition(
                usual,
                Stream.concat(factors.stream(), Stream.of(new Factor(part, by))).toList());
    }
}
