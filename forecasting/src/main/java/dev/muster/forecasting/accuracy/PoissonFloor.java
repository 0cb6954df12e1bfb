package dev.muster.forecasting.accuracy;

import java.util.stream.DoubleStream;

/// The error that is left where expectations are exactly known and customers come by chance: what no model can lower.
///
/// A planner's rule for many arrivals is √(2 ÷ (π·expected)); this is exact for few as well.
public final class PoissonFloor {

    private static final int SUMMED = 32;

    private PoissonFloor() {}

    /// The WAPE of a perfect forecast: mean absolute deviations over expected arrivals, both summed over intervals.
    ///
    /// @param expected arrivals of each interval, 0 or more
    /// @return 0 to 2; NaN where nothing is expected
    public static double of(double... expected) {
        double sum = DoubleStream.of(expected).sum();
        return sum > 0 ? DoubleStream.of(expected).map(PoissonFloor::deviation).sum() / sum : Double.NaN;
    }

    /// Mean absolute deviation of a Poisson number from its mean: 2·exp(−m)·m^(n+1) ÷ n!, n the whole part of m.
    /// Source: Crow 1958; Johnson, Kemp & Kotz, Univariate Discrete Distributions.
    static double deviation(double mean) {
        if (mean == 0) {
            return 0;
        }
        double whole = Math.floor(mean);
        return 2 * Math.exp((whole + 1) * Math.log(mean) - mean - logFactorial(whole));
    }

    /// By Stirling's series from 32 on, where it is exact to rounding.
    private static double logFactorial(double n) {
        if (n < SUMMED) {
            double sum = 0;
            for (int i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double square = n * n;
        return n * Math.log(n)
                - n
                + Math.log(2 * Math.PI * n) / 2
                + (1 - (1 - 2 / (7 * square)) / (30 * square)) / (12 * n);
    }
}
