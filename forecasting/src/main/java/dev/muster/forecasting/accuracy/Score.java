package dev.muster.forecasting.accuracy;

import java.util.Collection;
import java.util.List;

/// What a backtest comes to. Errors are shares of what came.
///
/// @param wape over the intervals that have a week before
/// @param bias over all intervals
/// @param weekBeforeWape of the week before as the forecast, over the intervals that have one
/// @param noUpdateWape of the forecast at the day's start; NaN where there was no update
/// @param coverage80 how often the 80 % band held
/// @param coverage95 how often the 95 % band held
/// @param pinball loss over quantiles, over the intervals that have a week before
/// @param naivePinball the same where the week before stands for all quantiles
/// @param scored number of intervals
public record Score(
        double wape,
        double bias,
        double weekBeforeWape,
        double noUpdateWape,
        Coverage coverage80,
        Coverage coverage95,
        double pinball,
        double naivePinball,
        int scored) {

    /// @param seed for the intervals of the coverages
    public static Score of(Collection<Scored> all, long seed) {
        List<Scored> both = all.stream().filter(Scored::hasWeekBefore).toList();
        double came = both.stream().mapToDouble(Scored::actual).sum();
        return new Score(
                Wape.of(both.stream().map(Scored::outcome).toList()),
                Wape.bias(all.stream().map(Scored::outcome).toList()),
                Wape.of(both.stream().map(Scored::naive).toList()),
                Wape.of(both.stream().map(Scored::withoutUpdate).toList()),
                Coverage.of(all, scored -> scored.band80().contains(scored.actual()), seed),
                Coverage.of(all, scored -> scored.band95().contains(scored.actual()), seed),
                both.stream().mapToDouble(Scored::pinball).sum() / came,
                both.stream().mapToDouble(scored -> Pinball.of(scored.naive())).sum() / came,
                all.size());
    }
}
