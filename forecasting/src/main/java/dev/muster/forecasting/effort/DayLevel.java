package dev.muster.forecasting.effort;

/// How far whole days lie above or below what is usual, followed by exponential smoothing.
///
/// The level walks at random and each day shows it with noise of its own: that smoothing whose weight follows from how
/// much a day saw (Kalman 1960, for the local level). How fast the level moves and how much days scatter is what makes
/// the past most likely. A day that lies far off moves the level no more than a day at the edge of the likely.
final class DayLevel {

    private static final double[] SPEEDS = {0, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3};
    private static final double[] SCATTERS = {0, 1e-4, 4e-4, 1.6e-3, 6.4e-3, 2.5e-2};
    private static final double AT_FIRST = 0.04;
    private static final double EDGE = 2.5;
    private static final double SHOCK = 4;

    private final Measure measure;
    private final GroupSums[] days;
    private final double speed;
    private final double scatter;
    private final double[] levels;
    private final double[] variances;
    private final boolean[] shocks;
    private double logLikelihood;

    private DayLevel(Measure measure, GroupSums[] days, double speed, double scatter) {
        this.measure = measure;
        this.days = days;
        this.speed = speed;
        this.scatter = scatter;
        this.levels = new double[days.length];
        this.variances = new double[days.length];
        this.shocks = new boolean[days.length];
        follow();
    }

    static DayLevel of(GroupSums[] days, Measure measure) {
        DayLevel best = new DayLevel(measure, days, 0, 0);
        for (double speed : SPEEDS) {
            for (double scatter : SCATTERS) {
                DayLevel other = new DayLevel(measure, days, speed, scatter);
                if (other.plausibility() > best.plausibility()) {
                    best = other;
                }
            }
        }
        return best;
    }

    private void follow() {
        double level = 0;
        double variance = AT_FIRST;
        for (int day = 0; day < days.length; day++) {
            variance += speed;
            if (days[day].isKnown()) {
                double mean = measure.mean(measure.link(days[day].expectedMean()) + level);
                double error = (days[day].observedMean() - mean) / measure.slope(mean);
                double likely = Math.sqrt(variance + days[day].noise() + scatter);
                double clipped = Math.clamp(error, -EDGE * likely, EDGE * likely);
                double weight = variance / (likely * likely);
                shocks[day] = Math.abs(error) > SHOCK * likely;
                logLikelihood -= Math.log(likely) + huber(error / likely);
                level += weight * clipped;
                variance *= 1 - weight;
            }
            levels[day] = level;
            variances[day] = variance;
        }
    }

    /// Akaike's: each part must earn its place.
    private double plausibility() {
        return logLikelihood - (speed > 0 ? 1 : 0) - (scatter > 0 ? 1 : 0);
    }

    private static double huber(double errors) {
        double size = Math.abs(errors);
        return size <= EDGE ? size * size / 2 : EDGE * (size - EDGE / 2);
    }

    /// Whether something happened on a day that says nothing of the others.
    boolean[] shocks() {
        return shocks.clone();
    }

    /// Each day's level, as all days show it (Rauch, Tung & Striebel 1965).
    double[] smoothed() {
        double[] smoothed = levels.clone();
        for (int day = days.length - 2; day >= 0; day--) {
            double weight = variances[day] / (variances[day] + speed);
            smoothed[day] += weight * (smoothed[day + 1] - levels[day]);
        }
        return smoothed;
    }

    /// The level at the end.
    double last() {
        return levels[levels.length - 1];
    }

    /// The variance of a day's level, `ahead` days after the last one.
    double doubt(int ahead) {
        return variances[variances.length - 1] + speed * ahead + scatter;
    }
}
