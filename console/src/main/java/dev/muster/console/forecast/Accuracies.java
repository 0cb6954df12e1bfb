package dev.muster.console.forecast;

import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Distribution;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.accuracy.Pinball;
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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Holds what was forecast against what came, over the last eight weeks.
@Component
class Accuracies {

    static final Duration PAST = Duration.ofDays(56);

    private static final Duration WEEK = Duration.ofDays(7);

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
        Interval withWeekBefore = Interval.between(past.start().minus(WEEK), now);
        return Mono.zip(
                        forecasts
                                .snapshots(queue, past, SitePlanning.STEP, zone)
                                .collectList(),
                        volumes.series(queue, withWeekBefore, SitePlanning.STEP)
                                .filter(row -> !row.interval().end().isAfter(now))
                                .collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> Accuracy.of(overtaken(read.getT1(), read.getT2(), zone)));
    }

    private static List<Overtaken> overtaken(List<SnapshotRow> snapshots, List<VolumeRow> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Came came = Came.of(rows);
        return snapshots.stream()
                .filter(snapshot -> came.isKnown(snapshot.interval().start()))
                .map(snapshot -> overtaken(snapshot, came, zone))
                .toList();
    }

    /// The last run of the day takes the place of the one at its start.
    private static Overtaken overtaken(SnapshotRow snapshot, Came came, ZoneId zone) {
        Distribution expected = snapshot.expected();
        ZonedDateTime start = snapshot.interval().start().atZone(zone);
        double actual = came.at(start.toInstant());
        return new Overtaken(
                Horizon.of(snapshot.daysAhead()),
                new Scored(
                        start.toLocalDate(),
                        start.getHour(),
                        actual,
                        expected.mean(),
                        expected.band(0.80),
                        expected.band(0.95),
                        Pinball.of(expected, actual),
                        Double.NaN,
                        came.at(start.minusWeeks(1).toInstant()),
                        expected.mean()));
    }
}
