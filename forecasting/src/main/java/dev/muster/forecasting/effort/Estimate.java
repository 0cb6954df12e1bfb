package dev.muster.forecasting.effort;

import dev.muster.forecasting.Band;
import dev.muster.forecasting.Normal;

/// The mean to expect in an interval, and how sure it is.
///
/// @param mean    more than 0 for a time, 0 to 1 for a share
/// @param measure what it is
/// @param doubt   variance of the interval's own mean, but for its single conversations, on the scale on which effects
///     add up
/// @param single  variance that one conversation alone adds to that
public record Estimate(double mean, Measure measure, double doubt, double single) {

    /// Without past, everything is as is usual.
    static Estimate known(double mean, Measure measure) {
        return new Estimate(mean, measure, 0, 0);
    }

    /// Of the interval's own mean, but for its single conversations.
    double variance() {
        double slope = measure.slope(mean);
        return slope * slope * doubt;
    }

    /// Holds the mean of the interval's conversations with a probability.
    ///
    /// @param conversations how many there will be, more than 0
    public Band band(double probability, double conversations) {
        double reach = Normal.quantile((1 + probability) / 2) * Math.sqrt(doubt + single / conversations);
        double middle = measure.link(mean);
        return new Band(measure.mean(middle - reach), measure.mean(middle + reach));
    }
}
