package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.accuracy.Outcome;
import dev.muster.forecasting.accuracy.Wape;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a forecast compares with what came: over the intervals whose actuals are known and, where any of them has a week
/// before, over those that have one.
///
/// @param days the local days that were scored, whole or in part
/// @param intervals how many
/// @param wape Σ|F−A| ÷ ΣA
/// @param bias Σ(F−A) ÷ ΣA
/// @param weekBeforeWape the WAPE of taking the same interval of the last known week; null where none is known
/// @param coverage80 share of actuals inside the band that is to hold 80 % of them
/// @param coverage95 share of actuals inside the band that is to hold 95 % of them
public record Score(
        SortedSet<LocalDate> days,
        int intervals,
        double wape,
        double bias,
        @Nullable Double weekBeforeWape,
        double coverage80,
        double coverage95) {

    private record Compared(LocalDate day, Outcome forecast, double weekBefore, boolean in80, boolean in95) {

        boolean hasWeekBefore() {
            return !Double.isNaN(weekBefore);
        }

        Outcome naive() {
            return new Outcome(weekBefore, forecast.actual());
        }
    }

    /// Empty where no actual is known in which somebody came.
    static Optional<Score> of(Forecast forecast, Series actuals) {
        PastWeek past = new PastWeek(actuals, forecast.start());
        List<Compared> known = IntStream.range(0, forecast.size())
                .filter(i -> !Double.isNaN(past.actual(forecast.interval(i).start())))
                .mapToObj(i -> compared(forecast, past, i))
                .toList();
        List<Compared> both = known.stream().filter(Compared::hasWeekBefore).toList();
        List<Compared> scored = both.isEmpty() ? known : both;
        boolean somebodyCame = scored.stream().anyMatch(one -> one.forecast().actual() > 0);
        return somebodyCame ? Optional.of(of(scored)) : Optional.empty();
    }

    private static Compared compared(Forecast forecast, PastWeek past, int i) {
        double actual = past.actual(forecast.interval(i).start());
        return new Compared(
                forecast.grid().date(i),
                new Outcome(forecast.mean(i), actual),
                past.weekBefore(forecast.interval(i).start()),
                forecast.band80(i).contains(actual),
                forecast.band95(i).contains(actual));
    }

    private static Score of(List<Compared> scored) {
        List<Outcome> forecasts = scored.stream().map(Compared::forecast).toList();
        boolean compares = scored.getFirst().hasWeekBefore();
        return new Score(
                scored.stream().map(Compared::day).collect(Collectors.toCollection(TreeSet::new)),
                scored.size(),
                Wape.of(forecasts),
                Wape.bias(forecasts),
                compares ? Wape.of(scored.stream().map(Compared::naive).toList()) : null,
                (double) scored.stream().filter(Compared::in80).count() / scored.size(),
                (double) scored.stream().filter(Compared::in95).count() / scored.size());
    }
}
