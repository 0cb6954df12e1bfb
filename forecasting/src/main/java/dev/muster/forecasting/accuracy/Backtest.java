package dev.muster.forecasting.accuracy;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Forecaster;
import dev.muster.forecasting.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/// Forecasts the past from origins in it, each time with nothing but what was known by then.
///
/// Intervals that were not observed are not scored.
public final class Backtest {

    private static final long SEED = 1;
    private static final int NAIVE_WEEKS = 26;

    private final Series series;
    private final Forecaster forecaster;

    public Backtest(Series series, Forecaster forecaster) {
        this.series = series;
        this.forecaster = forecaster;
    }

    /// @param progress told each origin before it is forecast
    /// @throws IllegalArgumentException where nothing is known at an origin
    public List<Scored> run(BacktestPlan plan, Consumer<LocalDate> progress) {
        List<Scored> all = new ArrayList<>();
        for (LocalDate origin = plan.from(); !origin.isAfter(plan.to()); origin = origin.plusDays(plan.every())) {
            progress.accept(origin);
            score(plan, origin, all);
        }
        return all;
    }

    private void score(BacktestPlan plan, LocalDate origin, List<Scored> all) {
        LocalDate beyond = origin.plusDays(plan.horizon());
        LocalDate stop = beyond.isAfter(plan.to()) ? plan.to().plusDays(1) : beyond;
        Instant start = origin.atStartOfDay(series.zone()).toInstant();
        Instant from = origin.atTime(plan.at()).atZone(series.zone()).toInstant();
        Instant to = stop.atStartOfDay(series.zone()).toInstant();
        Forecast forecast = forecaster.forecast(series, from, to, SEED);
        Forecast atStart = plan.at().equals(LocalTime.MIDNIGHT) ? null : forecaster.forecast(series, start, to, SEED);
        for (int i = 0; i < forecast.size(); i++) {
            Instant when = forecast.interval(i).start();
            int at = series.indexOf(when);
            if (at >= 0 && series.isObserved(at)) {
                double weekBefore = weekBefore(when, start);
                double earlier = atStart == null ? forecast.mean(i) : atStart.mean(atStart.indexOf(when));
                all.add(new Scored(
                        forecast.grid().date(i),
                        when.atZone(series.zone()).getHour(),
                        series.at(at),
                        forecast.mean(i),
                        forecast.band80(i),
                        forecast.band95(i),
                        Pinball.of(forecast, i, series.at(at)),
                        Pinball.of(aboutWeekBefore(when, start, weekBefore), series.at(at)),
                        weekBefore,
                        earlier));
            }
        }
    }

    /// The week before, and by how much the same weekday and time differed from the week before it in the past.
    private double[] aboutWeekBefore(Instant when, Instant origin, double weekBefore) {
        DoubleStream.Builder sample = DoubleStream.builder().add(weekBefore);
        ZonedDateTime then = when.atZone(series.zone());
        for (int weeks = 0; weeks < NAIVE_WEEKS; weeks++) {
            then = then.minusWeeks(1);
            double later = then.toInstant().isBefore(origin) ? at(then) : Double.NaN;
            double change = later - at(then.minusWeeks(1));
            if (!Double.isNaN(change)) {
                sample.add(Math.max(0, weekBefore + change));
            }
        }
        return sample.build().toArray();
    }

    private double at(ZonedDateTime time) {
        int at = series.indexOf(time.toInstant());
        return at < 0 ? Double.NaN : series.at(at);
    }

    /// Arrivals a week before on the local clock, or as many weeks as it takes to be before the origin's day.
    private double weekBefore(Instant when, Instant origin) {
        ZonedDateTime then = when.atZone(series.zone());
        do {
            then = then.minusWeeks(1);
        } while (!then.toInstant().isBefore(origin));
        return at(then);
    }
}
