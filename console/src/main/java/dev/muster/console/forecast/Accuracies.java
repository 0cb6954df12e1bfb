package dev.muster.console.forecast;

import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.accuracy.Scored;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.SnapshotRow;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Holds what was forecast against what came, over the last eight weeks.
@Component
class Accuracies {

    static final Duration PAST = Duration.ofDays(56);

    private final Forecasts forecasts;
    private final Volumes volumes;
    private final InstantSource clock;

    Accuracies(Forecasts forecasts, Volumes volumes, InstantSource clock) {
        this.forecasts = forecasts;
        this.volumes = volumes;
        this.clock = clock;
    }

    /// @param zone on whose clock days, weekdays and hours are counted
    Mono<Accuracy> read(QueueId queue, ZoneId zone) {
        Instant now = clock.instant();
        Interval past = Interval.between(now.minus(PAST), now);
        return Mono.zip(
                        forecasts
                                .snapshots(queue, past, SitePlanning.STEP, zone)
                                .collectList(),
                        volumes.series(queue, past, SitePlanning.STEP)
                                .filter(row -> !row.interval().end().isAfter(now))
                                .collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> Accuracy.of(overtaken(read.getT1(), read.getT2(), zone)));
    }

    /// From the first to the last interval with a row, an open one without a row had nobody. What lies outside is not
    /// known: counts may be brought in later.
    private static List<Overtaken> overtaken(List<SnapshotRow> snapshots, List<VolumeRow> came, ZoneId zone) {
        if (came.isEmpty()) {
            return List.of();
        }
        Interval known = Interval.between(
                came.getFirst().interval().start(), came.getLast().interval().end());
        Map<Instant, VolumeRow> byStart =
                came.stream().collect(Collectors.toMap(row -> row.interval().start(), Function.identity()));
        return snapshots.stream()
                .filter(snapshot -> known.contains(snapshot.interval().start()))
                .map(snapshot -> {
                    VolumeRow row = byStart.get(snapshot.interval().start());
                    return overtaken(snapshot, row == null ? 0 : row.offered(), zone);
                })
                .toList();
    }

    /// The last run of the day takes the place of the one at its start, and a week before is not asked for here.
    private static Overtaken overtaken(SnapshotRow snapshot, long actual, ZoneId zone) {
        ZonedDateTime start = snapshot.interval().start().atZone(zone);
        return new Overtaken(
                Horizon.of(snapshot.daysAhead()),
                new Scored(
                        start.toLocalDate(),
                        start.getHour(),
                        actual,
                        snapshot.mean(),
                        snapshot.band80(),
                        snapshot.band95(),
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        snapshot.mean()));
    }
}
