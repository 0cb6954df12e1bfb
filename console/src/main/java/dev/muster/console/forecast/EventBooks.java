package dev.muster.console.forecast;

import dev.muster.console.planning.EventStudies;
import dev.muster.forecasting.QueueId;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.ForecastEvents;
import dev.muster.sql.forecast.VolumeExpectations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the events of a site or of one queue, with what they did to it.
@Component
class EventBooks {

    private final ForecastEvents events;
    private final VolumeExpectations volumes;
    private final EventStudies studies;
    private final InstantSource clock;

    EventBooks(ForecastEvents events, VolumeExpectations volumes, EventStudies studies, InstantSource clock) {
        this.events = events;
        this.volumes = volumes;
        this.studies = studies;
        this.clock = clock;
    }

    /// @param queues of the site
    /// @param queue  to look at alone, null for all of them
    Mono<EventBook> read(Site site, List<Queue> queues, @Nullable Queue queue) {
        Map<QueueId, String> names = queues.stream().collect(Collectors.toMap(Queue::id, Queue::name));
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        if (queue == null) {
            return events.all(site.id())
                    .collectList()
                    .map(kept -> new EventBook(site, null, names, today, kept, null, null));
        }
        return Mono.zip(
                        events.all(site.id())
                                .filter(kept -> kept.event().concerns(queue.id()))
                                .collectList(),
                        studies.study(queue),
                        volumes.newest(List.of(queue.id()))
                                .next()
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .map(read -> new EventBook(
                        site,
                        queue,
                        names,
                        today,
                        read.getT1(),
                        read.getT2(),
                        read.getT3().orElse(null)));
    }
}
