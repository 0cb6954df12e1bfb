package dev.muster.console.forecast;

import dev.muster.forecasting.accuracy.Coverage;
import dev.muster.forecasting.accuracy.Mase;
import dev.muster.forecasting.accuracy.Outcome;
import dev.muster.forecasting.accuracy.PoissonFloor;
import dev.muster.forecasting.accuracy.Scored;
import dev.muster.forecasting.accuracy.Wape;
import java.util.List;

/// How near snapshots came to what arrived, over some intervals.
///
/// @param name       which intervals
/// @param days       local days they lie on
/// @param arrived    conversations offered in them, an interval once for each snapshot of it
/// @param wape       Σ|F − A| ÷ ΣA; NaN where nothing came
/// @param floor      the WAPE of a perfect forecast, which chance alone leaves; NaN where nothing was expected
/// @param bias       Σ(F − A) ÷ ΣA; NaN where nothing came
/// @param mase       error over that of the same weekday and time a week before; NaN where that is not known
/// @param pinball    mean loss over the quantiles ÷ mean arrivals; NaN where nothing came
/// @param coverage80 how often the 80 % band held
/// @param coverage95 how often the 95 % band held
record AccuracyRow(
        String name,
        long days,
        double arrived,
        double wape,
        double floor,
        double bias,
        double mase,
        double pinball,
        Coverage coverage80,
        Coverage coverage95) {

    private static final long SEED = 1;

    /// With fewer days nothing is said of the bands.
    private static final int FEWEST_DAYS = 7;

    private static final double NEAR_THE_FLOOR = 1.15;
    private static final double ABOVE_THE_FLOOR = 1.5;
    private static final double NOTABLE_BIAS = 0.05;

    /// @param some at least one
    static AccuracyRow of(String name, List<Overtaken> some) {
        List<Outcome> outcomes = some.stream().map(Overtaken::outcome).toList();
        List<Scored> scored = some.stream().map(Overtaken::scored).toList();
        return new AccuracyRow(
                name,
                scored.stream().map(Scored::day).distinct().count(),
                outcomes.stream().mapToDouble(Outcome::actual).sum(),
                Wape.of(outcomes),
                floor(outcomes),
                Wape.bias(outcomes),
                Mase.of(scored),
                pinball(scored),
                Coverage.of(scored, it -> it.band80().contains(it.actual()), SEED),
                Coverage.of(scored, it -> it.band95().contains(it.actual()), SEED));
    }

    private static double floor(List<Outcome> outcomes) {
        return PoissonFloor.of(outcomes.stream().mapToDouble(Outcome::forecast).toArray());
    }

    private static double pinball(List<Scored> scored) {
        double came = scored.stream().mapToDouble(Scored::actual).sum();
        return came > 0 ? scored.stream().mapToDouble(Scored::pinball).sum() / came : Double.NaN;
    }

    /// What the figures come to, in words.
    String inWords() {
        if (Double.isNaN(wape) || Double.isNaN(floor)) {
            return "Nothing to measure against.";
        }
        return "%s%s%s".formatted(error(), direction(), bands());
    }

    private String error() {
        if (wape <= floor * NEAR_THE_FLOOR) {
            return "As near as chance allows";
        }
        return wape <= floor * ABOVE_THE_FLOOR ? "A little more than chance" : "Misses more than chance does";
    }

    private String direction() {
        if (Math.abs(bias) < NOTABLE_BIAS) {
            return "; ";
        }
        return bias > 0 ? ", mostly too high; " : ", mostly too low; ";
    }

    private String bands() {
        if (days < FEWEST_DAYS) {
            return "too few days to judge the bands.";
        }
        if (coverage80.high() < 0.80 || coverage95.high() < 0.95) {
            return "bands too narrow.";
        }
        return coverage80.low() > 0.80 || coverage95.low() > 0.95
                ? "bands wider than need be."
                : "bands as chance allows.";
    }
}
