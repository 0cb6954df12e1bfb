package dev.muster.console.forecast;

import dev.muster.console.planning.InEffect;
import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.ForecastDay;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.ForecastRow;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.RequirementRow;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads a week with the one before it.
@Component
class Outlooks {

    private final Volumes volumes;
    private final Forecasts forecasts;
    private final ForecastOverrides overrides;
    private final Requirements requirements;
    private final EventMarks marks;
    private final InstantSource clock;

    Outlooks(
            Volumes volumes,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Requirements requirements,
            EventMarks marks,
            InstantSource clock) {
        this.volumes = volumes;
        this.forecasts = forecasts;
        this.overrides = overrides;
        this.requirements = requirements;
        this.marks = marks;
        this.clock = clock;
    }

    /// @param queues one, or all of the site
    /// @param monday first day of the week looked at
    Mono<Outlook> read(Site site, List<Queue> queues, LocalDate monday) {
        Instant now = clock.instant();
        Interval stretch = new Period(monday.minusWeeks(1), 14).interval(site.zone());
        Instant start = monday.atStartOfDay(site.zone()).toInstant();
        Grid grid = new Grid(
                site.zone(),
                stretch.start(),
                SitePlanning.STEP,
                Math.toIntExact(stretch.length().dividedBy(SitePlanning.STEP)));
        Set<QueueId> ids = queues.stream().map(Queue::id).collect(Collectors.toSet());
        return Mono.zip(
                        volumes.series(stretch, SitePlanning.STEP)
                                .filter(row -> ids.contains(row.queue()))
                                .collectList(),
                        forecasts.between(ids, stretch, SitePlanning.STEP).collectList(),
                        requirements.between(ids, stretch, SitePlanning.STEP).collectList(),
                        overrides.all(ids, stretch).collectList(),
                        forecasts.days(ids, monday, monday.plusDays(6)).collectList(),
                        marks.read(site, queues, stretch))
                .map(read -> new Outlook(
                        now,
                        start,
                        offered(grid, read.getT1(), closed(read.getT2()), now),
                        expected(grid, read.getT2(), ForecastRow::mean),
                        inEffect(grid, read.getT2(), read.getT4()),
                        queues.size() == 1 ? bands(grid, read.getT2()) : null,
                        queues.size() == 1 ? byDay(read.getT5()) : Map.of(),
                        read.getT4().stream()
                                .filter(override -> override.stretch().end().isAfter(start))
                                .toList(),
                        people(grid, read.getT3(), row -> row.requirement().net()),
                        people(grid, read.getT3(), row -> row.requirement().gross()),
                        read.getT6(),
                        methods(read.getT2(), read.getT3())));
    }

    private static Map<LocalDate, ForecastDay> byDay(List<ForecastDay> days) {
        return days.stream().collect(Collectors.toMap(ForecastDay::day, Function.identity()));
    }

    /// Starts of the intervals in which every queue is closed.
    private static Set<Instant> closed(List<ForecastRow> rows) {
        Set<Instant> open = rows.stream()
                .filter(ForecastRow::isOpen)
                .map(row -> row.interval().start())
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> row.interval().start())
                .filter(start -> !open.contains(start))
                .collect(Collectors.toSet());
    }

    /// Past open intervals without a row had nobody; those before the first row known in the stretch are not known.
    private static Series offered(Grid grid, List<VolumeRow> rows, Set<Instant> closed, Instant now) {
        double[] values = nothing(grid);
        Instant first = rows.stream()
                .map(row -> row.interval().start())
                .min(Instant::compareTo)
                .orElse(now);
        for (int i = 0; i < values.length; i++) {
            Interval interval = grid.interval(i);
            boolean past = !interval.start().isBefore(first) && !interval.end().isAfter(now);
            if (past && !closed.contains(interval.start())) {
                values[i] = 0;
            }
        }
        for (VolumeRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0 && !row.interval().end().isAfter(now)) {
                values[i] = (Double.isNaN(values[i]) ? 0 : values[i]) + row.offered();
            }
        }
        return Series.of(grid, values);
    }

    /// What counts of each queue, added up.
    private static Series inEffect(Grid grid, List<ForecastRow> rows, List<ForecastOverride> overrides) {
        double[] sums = nothing(grid);
        rows.stream().collect(Collectors.groupingBy(ForecastRow::queue)).forEach((queue, own) -> {
            List<ForecastOverride> said = overrides.stream()
                    .filter(override -> override.queue().equals(queue))
                    .toList();
            Series counts = InEffect.of(expected(grid, own, ForecastRow::mean), said);
            for (int i = 0; i < sums.length; i++) {
                if (counts.isObserved(i)) {
                    sums[i] = (Double.isNaN(sums[i]) ? 0 : sums[i]) + counts.at(i);
                }
            }
        });
        return Series.of(grid, sums);
    }

    private static Outlook.Bands bands(Grid grid, List<ForecastRow> rows) {
        return new Outlook.Bands(
                expected(grid, rows, row -> row.band80().low()),
                expected(grid, rows, row -> row.band80().high()),
                expected(grid, rows, row -> row.band95().low()),
                expected(grid, rows, row -> row.band95().high()));
    }

    private static Series expected(Grid grid, List<ForecastRow> rows, ToDoubleFunction<ForecastRow> value) {
        return summed(
                grid,
                rows.stream().filter(ForecastRow::isOpen).toList(),
                row -> row.interval().start(),
                value);
    }

    private static Series people(Grid grid, List<RequirementRow> rows, ToDoubleFunction<RequirementRow> value) {
        return summed(grid, rows, row -> row.requirement().interval().start(), value);
    }

    private static <R> Series summed(Grid grid, List<R> rows, Function<R, Instant> start, ToDoubleFunction<R> value) {
        double[] values = nothing(grid);
        for (R row : rows) {
            int i = grid.indexOf(start.apply(row));
            if (i >= 0) {
                values[i] = (Double.isNaN(values[i]) ? 0 : values[i]) + value.applyAsDouble(row);
            }
        }
        return Series.of(grid, values);
    }

    private static List<String> methods(List<ForecastRow> forecasts, List<RequirementRow> requirements) {
        return Stream.concat(
                        forecasts.stream().map(ForecastRow::method),
                        requirements.stream().map(row -> row.requirement().model()))
                .distinct()
                .toList();
    }

    private static double[] nothing(Grid grid) {
        double[] values = new double[grid.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
