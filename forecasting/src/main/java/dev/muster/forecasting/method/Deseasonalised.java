package dev.muster.forecasting.method;

/// Another method on what is left when the mean of each time of day (or of the week) is taken off, older seasons
/// counting less.
final class Deseasonalised implements Method {

    private final int season;
    private final double keep;
    private final Method method;

    /// @param season length of the day or week
    /// @param keep what a season counts of the one after it, up to 1
    Deseasonalised(int season, double keep, Method method) {
        this.season = season;
        this.keep = keep;
        this.method = method;
    }

    @Override
    public Continuation of(double[] sequence) {
        return (end, horizon) -> {
            double[] profile = profile(sequence, end);
            double[] rest = new double[end];
            for (int i = 0; i < end; i++) {
                rest[i] = sequence[i] - profile[Math.floorMod(i - end, season)];
            }
            double[] ahead = method.of(rest).ahead(end, horizon);
            for (int i = 0; i < horizon; i++) {
                ahead[i] += profile[i % season];
            }
            return ahead;
        };
    }

    @Override
    public int fewest() {
        return Math.max(2 * season, method.fewest());
    }

    /// The profile from `end` on.
    private double[] profile(double[] sequence, int end) {
        double[] profile = new double[season];
        double sum = 0;
        double weight = 1;
        for (int from = end - season; from >= 0; from -= season) {
            for (int i = 0; i < season; i++) {
                profile[i] += weight * sequence[from + i];
            }
            sum += weight;
            weight *= keep;
        }
        for (int i = 0; i < season; i++) {
            profile[i] /= sum;
        }
        return profile;
    }
}
