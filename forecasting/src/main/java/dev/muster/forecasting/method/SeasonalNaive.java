package dev.muster.forecasting.method;

/// The last season again.
final class SeasonalNaive implements Method {

    private final int season;

    /// @param season its length in values
    SeasonalNaive(int season) {
        this.season = season;
    }

    @Override
    public Continuation of(double[] sequence) {
        return (end, horizon) -> {
            double[] ahead = new double[horizon];
            for (int i = 0; i < horizon; i++) {
                ahead[i] = sequence[end - season + i % season];
            }
            return ahead;
        };
    }

    @Override
    public int fewest() {
        return season;
    }
}
