package dev.muster.console.today;

import dev.muster.console.planning.InEffect;
import dev.muster.console.planning.QuarterDemand;
import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Grid;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Quarter;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.ForecastRow;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Reads the course of a day, once and then every minute.
@Component
class DayCourses {

    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final Volumes volumes;
    private final Forecasts forecasts;
    private final ForecastOverrides overrides;
    private final Requirements requirements;
    private final Rosters rosters;
    private final DirectoryRepository directory;
    private final RunningDays running;
    private final InstantSource clock;

    DayCourses(
            Volumes volumes,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Requirements requirements,
            Rosters rosters,
            DirectoryRepository directory,
            RunningDays running,
            InstantSource clock) {
        this.volumes = volumes;
        this.forecasts = forecasts;
        this.overrides = overrides;
        this.requirements = requirements;
        this.rosters = rosters;
        this.directory = directory;
        this.running = running;
        this.clock = clock;
    }

    /// The running day of a site, ever anew.
    ///
    /// @param queues one, or all of the site
    Flux<DayCourse> follow(Site site, List<Queue> queues) {
        return Flux.interval(Duration.ZERO, REFRESH).onBackpressureLatest().concatMap(_ -> read(site, queues));
    }

    Mono<DayCourse> read(Site site, List<Queue> queues) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        Interval day = new Period(today, 1).interval(site.zone());
        Set<QueueId> ids = queues.stream().map(Queue::id).collect(Collectors.toSet());
        Set<SkillId> skills =
                queues.stream().flatMap(queue -> queue.skills().stream()).collect(Collectors.toSet());
        Grid halves = grid(site, day, SitePlanning.STEP);
        Grid quarters = grid(site, day, Quarter.LENGTH);
        return Mono.zip(
                        volumes.series(day, SitePlanning.STEP)
                                .filter(row -> ids.contains(row.queue()))
                                .collectList(),
                        forecasts.between(ids, day, SitePlanning.STEP).collectList(),
                        requirements.between(ids, day, SitePlanning.STEP).collectList(),
                        rosters.published(site.id(), new Period(today.minusDays(1), 2))
                                .concatMapIterable(stored -> stored.roster().shifts())
                                .collectList(),
                        directory.load(),
                        overrides.standing(ids, day).collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> new DayCourse(
                        now,
                        offered(halves, read.getT1(), now),
                        expected(halves, means(halves, read.getT2()), read.getT6()),
                        rest(site, halves, read.getT2(), offered(halves, queues, read.getT1(), now), read.getT6(), now),
                        queues.size() == 1 ? edges(halves, read.getT2()) : null,
                        needed(
                                quarters,
                                QuarterDemand.kept(
                                        day,
                                        queues,
                                        read.getT3(),
                                        read.getT5().agents(site.id(), new Period(today, 1)))),
                        rostered(quarters, read.getT4(), skills)));
    }

    private static Grid grid(Site site, Interval day, Duration step) {
        return new Grid(
                site.zone(), day.start(), step, Math.toIntExact(day.length().dividedBy(step)));
    }

    /// Only intervals that have ended: a part of one would look like a fall.
    private static Series offered(Grid grid, List<VolumeRow> rows, Instant now) {
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = grid.interval(i).end().isAfter(now) ? Double.NaN : 0;
        }
        for (VolumeRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0 && !Double.isNaN(values[i])) {
                values[i] += row.offered();
            }
        }
        return Series.of(grid, values);
    }

    /// What counts of each queue's rest of the day, added up, from the interval under way on: the model moved by
    /// the day so far and changed as overrides change it; the forecast that counts where the day does not tell.
    ///
    /// @return null where the day so far does not tell of any queue yet
    private @Nullable Series rest(
            Site site,
            Grid grid,
            List<ForecastRow> forecast,
            Map<QueueId, Series> arrived,
            List<ForecastOverride> overrides,
            Instant now) {
        int begun = Math.max(0, grid.indexOf(now));
        long version = forecast.stream().mapToLong(ForecastRow::version).max().orElse(0);
        Map<QueueId, Forecast> moved =
                running.rest(site, version, arrived, grid.interval(begun).start());
        if (moved.isEmpty()) {
            return null;
        }
        Map<QueueId, Series> models = means(grid, forecast);
        double[] sums = unknown(grid);
        for (QueueId queue : arrived.keySet()) {
            Series model = models.getOrDefault(queue, Series.of(grid, unknown(grid)));
            Series counts = InEffect.of(
                    model,
                    overrides.stream()
                            .filter(override -> override.queue().equals(queue))
                            .toList());
            Series rest = moved.containsKey(queue) ? changed(on(grid, moved.get(queue)), model, counts) : counts;
            for (int i = begun; i < sums.length; i++) {
                if (rest.isObserved(i)) {
                    sums[i] = (Double.isNaN(sums[i]) ? 0 : sums[i]) + rest.at(i);
                }
            }
        }
        return Series.of(grid, sums);
    }

    /// As much more or less as what counts is than the model.
    private static Series changed(Series moved, Series model, Series counts) {
        double[] values = new double[moved.size()];
        for (int i = 0; i < values.length; i++) {
            double by = model.at(i) > 0 && counts.isObserved(i) ? counts.at(i) / model.at(i) : 1;
            values[i] = moved.at(i) * by;
        }
        return Series.of(moved.grid(), values);
    }

    private static Series on(Grid grid, Forecast rest) {
        double[] values = unknown(grid);
        for (int i = 0; i < rest.size(); i++) {
            int at = grid.indexOf(rest.interval(i).start());
            if (at >= 0 && rest.isOpen(i)) {
                values[at] = rest.mean(i);
            }
        }
        return Series.of(grid, values);
    }

    private static Map<QueueId, Series> offered(Grid grid, List<Queue> queues, List<VolumeRow> rows, Instant now) {
        Map<QueueId, List<VolumeRow>> byQueue = rows.stream().collect(Collectors.groupingBy(VolumeRow::queue));
        return queues.stream()
                .collect(Collectors.toMap(
                        Queue::id, queue -> offered(grid, byQueue.getOrDefault(queue.id(), List.of()), now)));
    }

    private static Map<QueueId, Series> means(Grid grid, List<ForecastRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        ForecastRow::queue,
                        Collectors.collectingAndThen(Collectors.toList(), of -> summed(grid, of, ForecastRow::mean))));
    }

    /// What counts of each queue, added up.
    private static Series expected(Grid grid, Map<QueueId, Series> models, List<ForecastOverride> overrides) {
        double[] sums = unknown(grid);
        models.forEach((queue, model) -> {
            Series counts = InEffect.of(
                    model,
                    overrides.stream()
                            .filter(override -> override.queue().equals(queue))
                            .toList());
            for (int i = 0; i < sums.length; i++) {
                if (counts.isObserved(i)) {
                    sums[i] = (Double.isNaN(sums[i]) ? 0 : sums[i]) + counts.at(i);
                }
            }
        });
        return Series.of(grid, sums);
    }

    private static Series summed(Grid grid, Collection<ForecastRow> rows, ToDoubleFunction<ForecastRow> value) {
        double[] values = unknown(grid);
        for (ForecastRow row : rows) {
            int i = grid.indexOf(row.interval().start());
            if (i >= 0 && row.isOpen()) {
                values[i] = (Double.isNaN(values[i]) ? 0 : values[i]) + value.applyAsDouble(row);
            }
        }
        return Series.of(grid, values);
    }

    private static DayCourse.Edges edges(Grid grid, Collection<ForecastRow> rows) {
        return new DayCourse.Edges(
                summed(grid, rows, row -> row.band80().low()),
                summed(grid, rows, row -> row.band80().high()));
    }

    /// People whom the roster must have at work, as on the schedule's page; not known where nothing was kept.
    private static Series needed(Grid quarters, Demand demand) {
        double[] values = unknown(quarters);
        for (int i = 0; i < demand.size(); i++) {
            int quarter = i;
            values[i] = demand.skills().stream()
                    .mapToDouble(skill -> demand.at(skill, quarter))
                    .sum();
        }
        return Series.of(quarters, values);
    }

    private static Series rostered(Grid quarters, List<Shift> shifts, Set<SkillId> skills) {
        double[] people = new double[quarters.size()];
        for (Shift shift : shifts) {
            for (Segment segment : shift.segments()) {
                if (segment.skill() != null && skills.contains(segment.skill())) {
                    for (int i = 0; i < people.length; i++) {
                        people[i] += (double) quarters.interval(i)
                                        .overlap(segment.interval())
                                        .toSeconds()
                                / Quarter.LENGTH.toSeconds();
                    }
                }
            }
        }
        return Series.of(quarters, people);
    }

    private static double[] unknown(Grid grid) {
        double[] values = new double[grid.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
