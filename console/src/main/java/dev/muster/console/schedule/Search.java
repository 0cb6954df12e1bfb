package dev.muster.console.schedule;

import dev.muster.console.planning.Plan;
import dev.muster.console.planning.PlanEvent;
import dev.muster.console.planning.PlanRequest;
import dev.muster.console.planning.Planning;
import dev.muster.console.planning.QuarterDemand;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.planning.RosteredPauses;
import dev.muster.scheduler.Cost;
import dev.muster.scheduler.Progress;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.sql.directory.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// A search for a roster of one week of a site. It goes on whether or not somebody watches.
final class Search {

    private static final double QUARTERS_AN_HOUR = 4;

    private final Site site;
    private final Period period;
    private final Duration longest;
    private final String startedBy;
    private final InstantSource clock;
    private final Planning planning = new Planning();
    private final Sinks.Many<Standing> standings = Sinks.many().replay().latest();
    private final Object lock = new Object();
    private Standing standing = new Standing.Waiting();
    private boolean stopped;
    private boolean looked;

    Search(Site site, Period period, Duration longest, String startedBy, InstantSource clock) {
        this.site = site;
        this.period = period;
        this.longest = longest;
        this.startedBy = startedBy;
        this.clock = clock;
        become(standing);
    }

    Site site() {
        return site;
    }

    Period period() {
        return period;
    }

    String startedBy() {
        return startedBy;
    }

    Standing standing() {
        synchronized (lock) {
            return standing;
        }
    }

    boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    /// Whether somebody has seen what it found.
    boolean isLookedAt() {
        synchronized (lock) {
            return looked;
        }
    }

    void lookAt() {
        synchronized (lock) {
            looked = true;
        }
    }

    /// How it stands, from now on; ends when it is over.
    Flux<Standing> standings() {
        return standings.asFlux();
    }

    /// Ends the search soon; the best roster so far is kept.
    void stop() {
        synchronized (lock) {
            stopped = true;
        }
        planning.stop();
    }

    /// Plans; blocks the calling thread as long as the search takes.
    Plan run(PlanRequest request) {
        List<QueuePlan> staffed = new ArrayList<>();
        int all = request.queues().size();
        become(new Standing.Staffing(0, all));
        Rise rise = new Rise();
        return planning.plan(request, event -> {
            switch (event) {
                case PlanEvent.Staffed(QueuePlan queue) -> {
                    staffed.add(queue);
                    become(new Standing.Staffing(staffed.size(), all));
                    if (staffed.size() == all) {
                        rise.begin(request, staffed);
                    }
                }
                case PlanEvent.BetterRoster(Progress better) -> rise.to(better);
                case PlanEvent.Rostered _ -> become(new Standing.Keeping());
                case PlanEvent.HeadcountTried _ -> {
                    // The question is left out.
                }
            }
        });
    }

    /// Says how it stands now; the last word where it is over.
    void become(Standing next) {
        synchronized (lock) {
            standing = next;
            standings.tryEmitNext(next);
            if (next.isOver()) {
                standings.tryEmitComplete();
            }
        }
    }

    /// The search proper, from better to better.
    private final class Rise {

        private double requiredHours;
        private Instant since = clock.instant();

        void begin(PlanRequest request, List<QueuePlan> staffed) {
            Demand demand = QuarterDemand.of(
                    request.period().interval(request.zone()), staffed, RosteredPauses.of(request.agents()));
            requiredHours = demand.total() / QUARTERS_AN_HOUR;
            since = clock.instant();
        }

        void to(Progress better) {
            Cost cost = better.cost();
            become(new Standing.Searching(
                    since,
                    longest,
                    new Standing.Best(
                            better.covered(),
                            (1 - better.covered()) * requiredHours,
                            cost.complete() + cost.kind(),
                            cost.isLegal())));
        }
    }
}
