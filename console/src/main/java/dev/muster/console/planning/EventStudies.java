package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.volume.Volumes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Studies what events did to a queue, from what the database knows of both.
public final class EventStudies {

    private final DirectoryRepository directory;
    private final Volumes volumes;
    private final Foresight foresight;
    private final InstantSource clock;

    public EventStudies(DirectoryRepository directory, Volumes volumes, Foresight foresight, InstantSource clock) {
        this.directory = directory;
        this.volumes = volumes;
        this.foresight = foresight;
        this.clock = clock;
    }

    public Mono<EventStudy> study(Queue queue) {
        Instant now = clock.instant();
        return directory.load().flatMap(all -> {
            ZoneId zone = all.zone(queue);
            LocalDate today = now.atZone(zone).toLocalDate();
            OpeningHours hours = PublicHolidays.hours(all.calendar(queue), today);
            Interval past = Interval.between(now.minus(SitePlanning.PAST), now);
            return Mono.zip(
                            volumes.series(queue.id(), past, SitePlanning.STEP).collectList(),
                            foresight.read(all, queue.site(), now))
                    .publishOn(Schedulers.boundedElastic())
                    .map(read -> EventStudy.of(
                            QueuePast.of(read.getT1(), now, hours, zone)
                                    .orElseGet(() -> QueuePast.none(now, zone, SitePlanning.STEP))
                                    .arrivals(),
                            hours,
                            read.getT2().eventsOf(queue),
                            today));
        });
    }
}
