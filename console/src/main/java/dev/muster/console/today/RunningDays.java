package dev.muster.console.today;

import dev.muster.console.planning.Brief;
import dev.muster.console.planning.Effort;
import dev.muster.console.planning.Planning;
import dev.muster.console.planning.QueueInput;
import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.RunningDay;
import dev.muster.forecasting.Series;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What is left of the day, by queue, as what has come of it so far moves it.
///
/// What the past teaches is learned in the background, once a day and site and anew after each new forecast; before
/// that nothing is said. After it a look costs about a millisecond a queue.
@Component
class RunningDays implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDays.class);
    private static final long SEED = 1;
    private static final Effort NO_ROSTER = new Effort(Duration.ofSeconds(1), Duration.ZERO);

    private final SitePlanning planning;
    private final InstantSource clock;
    private final Scheduler thread = Schedulers.newSingle("running-day", true);
    private final Map<SiteId, Readied> readied = new ConcurrentHashMap<>();

    RunningDays(SitePlanning planning, InstantSource clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /// @param version of the newest forecast of the day, 0 where there is none
    /// @param arrived by queue, the day so far, each up to `now`
    /// @return the rest of the day of those queues that are learned
    Map<QueueId, Forecast> rest(Site site, long version, Map<QueueId, Series> arrived, Instant now) {
        Map<QueueId, RunningDay> days = of(site, version).queues();
        Map<QueueId, Forecast> rest = new HashMap<>();
        arrived.forEach((queue, soFar) -> {
            RunningDay day = days.get(queue);
            if (day != null) {
                rest.put(queue, day.rest(soFar, now));
            }
        });
        return rest;
    }

    private Readied of(Site site, long version) {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        return readied.compute(site.id(), (_, before) -> {
            boolean ofToday = before != null && before.date().equals(today);
            if (ofToday && before.version() >= version) {
                return before;
            }
            learn(site, today, version);
            return new Readied(today, version, ofToday ? before.queues() : Map.of());
        });
    }

    private void learn(Site site, LocalDate today, long version) {
        planning.brief(site.id(), new Period(today, 1), NO_ROSTER, SEED)
                .publishOn(thread)
                .map(brief -> switch (brief) {
                    case Brief.Ready ready -> learned(ready.request().queues(), today);
                    case Brief.Refused _ -> Map.<QueueId, RunningDay>of();
                })
                .subscribe(
                        queues -> readied.computeIfPresent(
                                site.id(),
                                (_, now) -> now.version() > version ? now : new Readied(today, version, queues)),
                        cause -> {
                            LOG.warn("The running day of {} could not be learned.", site.name(), cause);
                            readied.remove(site.id());
                        });
    }

    private static Map<QueueId, RunningDay> learned(List<QueueInput> queues, LocalDate today) {
        Map<QueueId, RunningDay> days = new HashMap<>();
        for (QueueInput queue : queues) {
            Planning.running(queue, today).ifPresent(day -> days.put(queue.queue(), day));
        }
        return days;
    }

    @Override
    public void destroy() {
        thread.dispose();
    }

    private record Readied(LocalDate date, long version, Map<QueueId, RunningDay> queues) {

        Readied {
            queues = Map.copyOf(queues);
        }
    }
}
