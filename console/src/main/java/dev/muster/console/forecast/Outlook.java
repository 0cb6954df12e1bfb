package dev.muster.console.forecast;

import dev.muster.console.shell.chart.Layer;
import dev.muster.console.shell.chart.Plot;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.accuracy.Outcome;
import dev.muster.forecasting.accuracy.Wape;
import dev.muster.sql.forecast.ForecastDay;
import dev.muster.sql.forecast.ForecastOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A week of one queue, or of all queues of a site, with the week before it to compare.
///
/// All series lie on one grid of two weeks; the week looked at is the second.
///
/// @param now      the moment it was read
/// @param week     start of the week looked at
/// @param offered  what came, in intervals that have ended
/// @param model    what the model forecast; NaN where nothing was or the queue is closed
/// @param expected the forecast that counts: the model's, changed where an override stands
/// @param bands    of the model; null where several queues are added up, as bands do not add
/// @param days     of the model as whole days, with what each is made of; none where several queues are added up
/// @param overrides all that were ever made for a part of the week looked at, by time
/// @param needed   people who must be there, by the forecast that counts
/// @param paid     people to be paid so that these are there
/// @param marks    events and public holidays
/// @param methods  how the forecast was made and which model staffed it, in words
record Outlook(
        Instant now,
        Instant week,
        Series offered,
        Series model,
        Series expected,
        @Nullable Bands bands,
        Map<LocalDate, ForecastDay> days,
        List<ForecastOverride> overrides,
        Series needed,
        Series paid,
        List<Plot.Mark> marks,
        List<String> methods) {

    /// The edges of both bands.
    record Bands(Series low80, Series high80, Series low95, Series high95) {}

    boolean isEmpty() {
        return expected.total() == 0 && offered.total() == 0;
    }

    boolean isOverridden() {
        return overrides.stream().anyMatch(ForecastOverride::stands);
    }

    boolean isForecast() {
        return weekOf(expected).total() > 0;
    }

    Plot conversations() {
        List<Layer> layers = new ArrayList<>();
        if (bands != null) {
            layers.add(new Layer.Band("95 %", bands.low95(), bands.high95(), Layer.Width.NINETY_FIVE));
            layers.add(new Layer.Band("80 %", bands.low80(), bands.high80(), Layer.Width.EIGHTY));
        }
        if (isOverridden()) {
            layers.add(new Layer.Compared("Model", modelWhereOverridden()));
        }
        layers.add(new Layer.Expected("Forecast", expected));
        layers.add(new Layer.Actual("Offered", offered));
        return plot("Conversations offered", "conversations in 30 minutes", layers);
    }

    /// Where it is the forecast already, the model is not drawn a second time.
    private Series modelWhereOverridden() {
        return Series.of(
                model.grid(),
                IntStream.range(0, model.size())
                        .mapToDouble(i -> isOverridden(i) ? model.at(i) : Double.NaN)
                        .toArray());
    }

    private boolean isOverridden(int i) {
        return overrides.stream()
                .anyMatch(override -> override.stands()
                        && override.stretch().contains(model.interval(i).start()));
    }

    /// Names of the events and public holidays of a day.
    List<String> marksOn(LocalDate day) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(offered.zone()).toInstant();
        return marks.stream()
                .filter(mark -> mark.stretch().contains(noon))
                .map(Plot.Mark::name)
                .distinct()
                .toList();
    }

    Plot people() {
        return plot(
                "People", "people", List.of(new Layer.Compared("Paid", paid), new Layer.Required("Needed", needed)));
    }

    /// How far the forecast was from what came, over the intervals of the week that have both; empty where none has.
    OptionalDouble wape() {
        List<Outcome> outcomes = new ArrayList<>();
        Series came = weekOf(offered);
        Series forecast = weekOf(expected);
        for (int i = 0; i < came.size(); i++) {
            if (came.isObserved(i) && forecast.isObserved(i)) {
                outcomes.add(new Outcome(forecast.at(i), came.at(i)));
            }
        }
        return outcomes.stream().mapToDouble(Outcome::actual).sum() > 0
                ? OptionalDouble.of(Wape.of(outcomes))
                : OptionalDouble.empty();
    }

    /// What the model expects of a stretch; NaN where the queue is closed or not forecast in all of it.
    double modelIn(Interval stretch) {
        return sum(model, stretch);
    }

    /// What counts of a stretch; NaN where the queue is closed or not forecast in all of it.
    double expectedIn(Interval stretch) {
        return sum(expected, stretch);
    }

    private static double sum(Series series, Interval stretch) {
        return IntStream.range(0, series.size())
                .filter(i -> series.isObserved(i)
                        && stretch.contains(series.interval(i).start()))
                .mapToDouble(series::at)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    double expectedInWeek() {
        return weekOf(expected).total();
    }

    double modelInWeek() {
        return weekOf(model).total();
    }

    double offeredInWeek() {
        return weekOf(offered).total();
    }

    double peak() {
        return values(weekOf(needed)).max().orElse(0);
    }

    double hoursNeeded() {
        return hours(weekOf(needed));
    }

    double hoursPaid() {
        return hours(weekOf(paid));
    }

    Series weekOf(Series series) {
        return series.between(week, series.end());
    }

    static double hours(Series people) {
        return people.total() * people.step().toSeconds() / 3600.0;
    }

    private static DoubleStream values(Series series) {
        return IntStream.range(0, series.size()).mapToDouble(series::at).filter(value -> !Double.isNaN(value));
    }

    private Plot plot(String name, String unit, List<Layer> layers) {
        return new Plot(
                name, unit, new Plot.Window(offered.zone(), offered.start(), offered.end()), now, layers, marks);
    }
}
