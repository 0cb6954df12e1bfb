package dev.muster.console.forecast;

import dev.muster.console.planning.Brief;
import dev.muster.console.planning.Effort;
import dev.muster.console.planning.Planning;
import dev.muster.console.planning.QueueInput;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.planning.SitePlanning;
import dev.muster.console.shell.query.Trouble;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Site;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Forecasts all queues of a site anew, four weeks from today on, one run a site at a time. A run goes on when the page
/// that began it is left; who comes back sees it.
@Component
class Reforecasting implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reforecasting.class);
    private static final int DAYS = 28;
    private static final long SEED = 1;

    private final SitePlanning planning;
    private final InstantSource clock;
    private final Scheduler thread = Schedulers.newSingle("forecast", true);
    private final Map<SiteId, Sinks.Many<Reforecast>> runs = new ConcurrentHashMap<>();

    Reforecasting(SitePlanning planning, InstantSource clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /// The run of a site that is under way, empty where none is.
    Flux<Reforecast> running(SiteId site) {
        Sinks.Many<Reforecast> run = runs.get(site);
        return run == null ? Flux.empty() : run.asFlux();
    }

    /// Begins a run, or joins the one under way.
    Flux<Reforecast> start(Site site) {
        Sinks.Many<Reforecast> mine = Sinks.many().replay().latest();
        Sinks.Many<Reforecast> before = runs.putIfAbsent(site.id(), mine);
        if (before != null) {
            return before.asFlux();
        }
        mine.tryEmitNext(new Reforecast.Running(0, 0));
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        Period period = new Period(today, DAYS);
        planning.brief(site.id(), period, new Effort(Duration.ofSeconds(1), Duration.ZERO), SEED)
                .publishOn(thread)
                .flatMap(brief -> switch (brief) {
                    case Brief.Ready ready -> forecast(ready, period.interval(site.zone()), mine);
                    case Brief.Refused refused -> Mono.just(new Reforecast.Failed(refused.why()));
                })
                .onErrorResume(this::failed)
                .doFinally(_ -> runs.remove(site.id(), mine))
                .subscribe(over -> {
                    mine.tryEmitNext(over);
                    mine.tryEmitComplete();
                });
        return mine.asFlux();
    }

    private Mono<Reforecast> forecast(Brief.Ready ready, Interval stretch, Sinks.Many<Reforecast> run) {
        List<QueueInput> queues = ready.request().queues();
        List<QueuePlan> plans = new ArrayList<>();
        for (QueueInput queue : queues) {
            plans.add(Planning.staffed(queue, stretch, SEED));
            run.tryEmitNext(new Reforecast.Running(plans.size(), queues.size()));
        }
        return planning.keep(plans, SEED)
                .map(kept -> new Reforecast.Done(plans.size(), clock.instant(), ready.leftOut()));
    }

    private Mono<Reforecast> failed(Throwable cause) {
        LOG.warn("A forecast could not be made.", cause);
        return Mono.just(new Reforecast.Failed(Trouble.words(cause)));
    }

    @Override
    public void destroy() {
        thread.dispose();
    }
}
