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

    /// A site is not learned twice at a time, nor again soon after it failed.
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Effort NO_ROSTER = new Effort(Duration.ofSeconds(1), Duration.ZERO);

    private final SitePlanning planning;
    private final InstantSource clock;
    private final Scheduler thread = Schedulers.newSingle("running-day", true);
    private final Map<SiteId, Readied> readied = new ConcurrentHashMap<>();
    private final Map<SiteId, Instant> notBefore = new ConcurrentHashMap<>();

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
        Readied wanted = new Readied(clock.instant().atZone(site.zone()).toLocalDate(), version, Map.of());
        Readied ready = readied.get(site.id());
        if ((ready == null || wanted.isNewerThan(ready)) && mayBegin(site.id())) {
            learn(site, wanted);
        }
        return ready != null && ready.date().equals(wanted.date()) ? ready : wanted;
    }

    private boolean mayBegin(SiteId site) {
        Instant now = clock.instant();
        Instant before = notBefore.get(site);
        if (before == null) {
            return notBefore.putIfAbsent(site, now.plus(PAUSE)) == null;
        }
        return !before.isAfter(now) && notBefore.replace(site, before, now.plus(PAUSE));
    }

    private void learn(Site site, Readied wanted) {
        planning.brief(site.id(), new Period(wanted.date(), 1), NO_ROSTER, SEED)
                .publishOn(thread)
                .map(brief -> switch (brief) {
                    case Brief.Ready ready -> learned(ready.request().queues(), wanted);
                    case Brief.Refused _ -> wanted;
                })
                .subscribe(
                        day -> {
                            readied.merge(site.id(), day, (old, fresh) -> old.isNewerThan(fresh) ? old : fresh);
                            notBefore.remove(site.id());
                        },
                        cause -> LOG.warn("The running day of {} could not be learned.", site.name(), cause));
    }

    private static Readied learned(List<QueueInput> queues, Readied wanted) {
        Map<QueueId, RunningDay> days = new HashMap<>();
        for (QueueInput queue : queues) {
            try {
                Planning.running(queue, wanted.date()).ifPresent(day -> days.put(queue.queue(), day));
            } catch (RuntimeException cause) {
                LOG.warn("The running day of {} could not be learned.", queue.queue(), cause);
            }
        }
        return new Readied(wanted.date(), wanted.version(), days);
    }

    @Override
    public void destroy() {
        thread.dispose();
    }

    private record Readied(LocalDate date, long version, Map<QueueId, RunningDay> queues) {

        Readied {
            queues = Map.copyOf(queues);
        }

        boolean isNewerThan(Readied other) {
            return date.isAfter(other.date) || (date.equals(other.date) && version > other.version);
        }
    }
}
