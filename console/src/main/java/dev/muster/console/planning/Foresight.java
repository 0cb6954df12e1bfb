package dev.muster.console.planning;

import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.KeptEvent;
import dev.muster.sql.forecast.VolumeExpectation;
import dev.muster.sql.forecast.VolumeExpectations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;

/// Reads what is known of a site's queues beside their counts.
public final class Foresight {

    private final ForecastEvents events;
    private final VolumeExpectations volumes;

    public Foresight(ForecastEvents events, VolumeExpectations volumes) {
        this.events = events;
        this.volumes = volumes;
    }

    /// @param now holidays some years around it are known
    Mono<Foreseen> read(Directory directory, SiteId site, Instant now) {
        LocalDate today = now.atZone(directory.site(site).orElseThrow().zone()).toLocalDate();
        List<QueueId> queues = directory.queues().stream()
                .filter(queue -> queue.site().equals(site))
                .map(Queue::id)
                .toList();
        return Mono.zip(
                events.standing(site).map(KeptEvent::event).collectList(),
                volumes.newest(queues).collectMap(VolumeExpectation::queue, VolumeExpectation::perDay),
                (standing, expected) -> new Foreseen(directory, standing, expected, today));
    }
}
