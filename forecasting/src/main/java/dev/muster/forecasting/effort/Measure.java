package dev.muster.forecasting.effort;

/// What kind of mean is forecast: on which scale effects add up, and how single conversations scatter about it.
///
/// Source: the link and variance functions of generalised linear models (McCullagh & Nelder 1989).
public enum Measure {
    /// Time a conversation takes, more than zero. Effects multiply; the scatter is in proportion to the mean.
    TIME {
        @Override
        double link(double mean) {
            return Math.log(Math.max(SMALLEST, mean));
        }

        @Override
        double mean(double linked) {
            return Math.exp(linked);
        }

        @Override
        double slope(double mean) {
            return mean;
        }

        @Override
        double scatter(double mean) {
            return mean * mean;
        }
    },

    /// Share of conversations, 0 to 1. Effects multiply the odds; the scatter is that of yes or no.
    SHARE {
        @Override
        double link(double mean) {
            double inside = Math.clamp(mean, SMALLEST, 1 - SMALLEST);
            return Math.log(inside / (1 - inside));
        }

        @Override
        double mean(double linked) {
            return 1 / (1 + Math.exp(-linked));
        }

        @Override
        double slope(double mean) {
            return Math.max(SMALLEST, mean * (1 - mean));
        }

        @Override
        double scatter(double mean) {
            return slope(mean);
        }
    };

    private static final double SMALLEST = 1e-6;

    /// To the scale on which effects add up.
    abstract double link(double mean);

    /// And back.
    abstract double mean(double linked);

    /// How fast the mean moves with the linked one.
    abstract double slope(double mean);

    /// Variance of one conversation, but for a factor.
    abstract double scatter(double mean);

    /// The same on the scale on which effects add up.
    double linkedScatter(double mean) {
        double slope = slope(mean);
        return scatter(mean) / (slope * slope);
    }
}
