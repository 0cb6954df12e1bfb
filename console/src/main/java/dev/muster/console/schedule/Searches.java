package dev.muster.console.schedule;

import dev.muster.console.planning.Brief;
import dev.muster.console.planning.Effort;
import dev.muster.console.planning.KeptPlan;
import dev.muster.console.planning.PlanRequest;
import dev.muster.console.planning.SitePlanning;
import dev.muster.console.shell.query.Trouble;
import dev.muster.forecasting.SiteId;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Site;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/// The searches of this process, on threads of their own: one at a time for a site, whoever asked for it and whether
/// or not the page is still open. What a search found becomes a draft.
@Component
final class Searches {

    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;
    private static final Retry AGAIN = Retry.backoff(6, Duration.ofSeconds(1));
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private final SitePlanning planning;
    private final InstantSource clock;
    private final Scheduler threads = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "muster-search");
    private final Map<SiteId, Search> latest = new HashMap<>();
    private final Sinks.Many<SiteId> begun = Sinks.many().multicast().directBestEffort();

    Searches(SitePlanning planning, InstantSource clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /// The search that runs at a site, or the last one that did.
    synchronized Optional<Search> latest(SiteId site) {
        return Optional.ofNullable(latest.get(site));
    }

    /// The search of a site as it runs, and every later one.
    Flux<Search> follow(SiteId site) {
        return begun.asFlux().filter(site::equals).startWith(site).concatMap(_ -> Mono.justOrEmpty(latest(site)));
    }

    /// Begins a search, unless one is running at the site.
    ///
    /// @param startedBy the name colleagues read
    /// @return the one that runs now
    Search begin(Site site, Period period, Duration longest, String startedBy) {
        Search search = new Search(site, period, longest, startedBy, clock);
        synchronized (this) {
            Search running = latest.get(site.id());
            if (running != null && !running.standing().isOver()) {
                return running;
            }
            latest.put(site.id(), search);
        }
        run(search, new Effort(longest, Duration.ZERO));
        begun.tryEmitNext(site.id());
        return search;
    }

    private void run(Search search, Effort effort) {
        Site site = search.site();
        planning.brief(site.id(), search.period(), effort, clock.millis())
                .flatMap(brief -> switch (brief) {
                    case Brief.Refused(String why) -> Mono.<Standing>just(new Standing.Failed(why));
                    case Brief.Ready ready -> found(search, ready);
                })
                .onErrorResume(broken -> {
                    LOG.error(
                            "The search for {} from {} failed.",
                            site.name(),
                            search.period().from(),
                            broken);
                    return Mono.just(new Standing.Failed(Trouble.words(broken)));
                })
                .subscribe(search::become);
    }

    private Mono<Standing> found(Search search, Brief.Ready ready) {
        PlanRequest request = ready.request();
        if (request.agents().isEmpty()) {
            return Mono.just(new Standing.Failed(
                    "Nobody at %s has a contract in this week; bring people in with the directory first."
                            .formatted(search.site().name())));
        }
        return Mono.fromCallable(() -> search.run(request))
                .subscribeOn(threads)
                .flatMap(plan -> planning.keep(search.site().id(), "Optimized by " + search.startedBy(), plan)
                        .retryWhen(AGAIN))
                .map(kept -> kept(kept, ready));
    }

    private static Standing kept(KeptPlan kept, Brief.Ready ready) {
        return new Standing.Kept(
                kept.roster().id(),
                kept.roster().head().version(),
                List.copyOf(ready.leftOut().values()));
    }

    /// Ends what runs and keeps what it found, while the database is still there.
    @PreDestroy
    void end() {
        List<Search> running;
        synchronized (this) {
            running = latest.values().stream()
                    .filter(search -> !search.standing().isOver())
                    .toList();
        }
        running.forEach(Search::stop);
        Flux.fromIterable(running)
                .flatMap(Search::standings)
                .then()
                .onErrorComplete()
                .blockOptional(LAST_WAIT);
        threads.dispose();
    }
}
