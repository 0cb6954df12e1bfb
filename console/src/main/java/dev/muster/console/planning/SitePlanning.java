package dev.muster.console.planning;

import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.OpeningHours;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.forecasting.staffing.Requirement;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.forecast.ForecastOverride;
import dev.muster.sql.forecast.ForecastOverrides;
import dev.muster.sql.forecast.ForecastRun;
import dev.muster.sql.forecast.Forecasts;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.roster.NewRoster;
import dev.muster.sql.roster.RosterState;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import dev.muster.sql.volume.VolumeRow;
import dev.muster.sql.volume.Volumes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Plans a site from what the database knows of it, and keeps what comes of it. The page, the nightly job and the
/// demonstration call this; the planning itself is [Planning].
public final class SitePlanning {

    /// The interval in which a site is forecast and staffed.
    public static final Duration STEP = Duration.ofMinutes(30);

    static final Duration PAST = Duration.ofDays(400);
    private static final Duration HANDLE_WHERE_UNKNOWN = Duration.ofMinutes(5);

    /// Days around a period in which shifts bear on it: rest, days in a row, weekly hours.
    private static final int AROUND = 14;

    private final DirectoryRepository directory;
    private final Volumes volumes;
    private final Forecasts forecasts;
    private final ForecastOverrides overrides;
    private final Foresight foresight;
    private final Requirements requirements;
    private final Rosters rosters;
    private final InstantSource clock;
    private final TransactionalOperator transaction;

    public SitePlanning(
            DirectoryRepository directory,
            Volumes volumes,
            Forecasts forecasts,
            ForecastOverrides overrides,
            Foresight foresight,
            Requirements requirements,
            Rosters rosters,
            InstantSource clock,
            TransactionalOperator transaction) {
        this.directory = directory;
        this.volumes = volumes;
        this.forecasts = forecasts;
        this.overrides = overrides;
        this.foresight = foresight;
        this.requirements = requirements;
        this.rosters = rosters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Gathers what is known: queues with their past and their promises, people with their contracts and time off,
    /// overrides of the period, published shifts around it.
    ///
    /// @param site   whose queues and people
    /// @param period the work days to plan
    /// @param effort how long to search
    /// @param seed   of everything random
    public Mono<Brief> brief(SiteId site, Period period, Effort effort, long seed) {
        Instant now = clock.instant();
        Interval past = Interval.between(now.minus(PAST), now);
        return Mono.zip(
                        directory.load(),
                        volumes.series(past, STEP).collectMultimap(VolumeRow::queue),
                        given(site, period).collectList())
                .zipWhen(known ->
                        Mono.zip(standing(known.getT1(), site, period), foresight.read(known.getT1(), site, now)))
                .map(both -> {
                    Directory all = both.getT1().getT1();
                    Site here = all.site(site).orElseThrow();
                    Queues queues = new Queues(all, both.getT2().getT1());
                    queues.add(site, both.getT1().getT2(), now, both.getT2().getT2());
                    return queues.inputs.isEmpty()
                            ? new Brief.Refused(queues.why())
                            : new Brief.Ready(
                                    new PlanRequest(
                                            period,
                                            here.zone(),
                                            queues.inputs,
                                            all.agents(site, period),
                                            both.getT1().getT3(),
                                            effort,
                                            seed),
                                    queues.leftOut);
                });
    }

    /// Keeps forecast and requirement of some queues as new versions. The requirement follows the overrides that stand
    /// at this moment, also those made since the plan was.
    ///
    /// @return the version of the requirement, which names that of its forecast
    public Mono<KeptRequirement> keep(List<QueuePlan> queues, long seed) {
        Map<QueueId, Forecast> made =
                queues.stream().collect(Collectors.toMap(queue -> queue.input().queue(), QueuePlan::forecast));
        return overrides
                .hold()
                .then(Mono.defer(() -> standing(made)))
                .flatMap(standing -> forecasts
                        .save(new ForecastRun(clock.instant(), seed, made))
                        .flatMap(forecast -> requirements
                                .save(forecast, needed(queues, standing))
                                .map(requirement -> new KeptRequirement(forecast, requirement))))
                .as(transaction::transactional);
    }

    private static Map<QueueId, List<Requirement>> needed(
            List<QueuePlan> queues, Map<QueueId, List<ForecastOverride>> standing) {
        return queues.stream()
                .map(plan -> Planning.under(standing.getOrDefault(plan.input().queue(), List.of()), plan))
                .collect(Collectors.toMap(plan -> plan.input().queue(), QueuePlan::requirements));
    }

    private Mono<Map<QueueId, List<ForecastOverride>>> standing(Map<QueueId, Forecast> made) {
        return Flux.fromIterable(made.entrySet())
                .concatMap(entry -> overrides.standing(
                        List.of(entry.getKey()),
                        Interval.between(
                                entry.getValue().start(), entry.getValue().end())))
                .collect(Collectors.groupingBy(ForecastOverride::queue));
    }

    private Mono<Map<QueueId, List<ForecastOverride>>> standing(Directory all, SiteId site, Period period) {
        List<QueueId> ids = all.queues().stream()
                .filter(queue -> queue.site().equals(site))
                .map(Queue::id)
                .toList();
        return overrides
                .standing(ids, period.interval(all.site(site).orElseThrow().zone()))
                .collect(Collectors.groupingBy(ForecastOverride::queue));
    }

    /// Keeps a plan: forecast and requirement as new versions, the roster as a draft; all of it or nothing.
    ///
    /// @param site which was planned
    /// @param name what people call the draft
    public Mono<KeptPlan> keep(SiteId site, String name, Plan plan) {
        return keep(plan.queues(), plan.request().seed())
                .flatMap(kept -> rosters.save(
                                new NewRoster(site, RosterState.DRAFT, name, kept.requirement(), plan.roster()))
                        .map(roster -> new KeptPlan(kept.forecast(), kept.requirement(), roster)))
                .as(transaction::transactional);
    }

    private Flux<Shift> given(SiteId site, Period period) {
        Period around = new Period(period.from().minusDays(AROUND), period.days() + 2 * AROUND);
        return rosters.published(site, around)
                .concatMapIterable((StoredRoster stored) -> stored.roster().shifts())
                .filter(shift -> around.contains(shift.workDay()) && !period.contains(shift.workDay()));
    }

    /// Versions that belong together.
    public record KeptRequirement(long forecast, long requirement) {}

    private record Queues(
            Directory all,
            Map<QueueId, List<ForecastOverride>> overrides,
            List<QueueInput> inputs,
            Map<QueueId, String> leftOut) {

        Queues(Directory all, Map<QueueId, List<ForecastOverride>> overrides) {
            this(all, overrides, new ArrayList<>(), new TreeMap<>());
        }

        void add(SiteId site, Map<QueueId, Collection<VolumeRow>> rows, Instant now, Foreseen foreseen) {
            List<Queue> here = all.queues().stream()
                    .filter(queue -> queue.site().equals(site))
                    .toList();
            Map<QueueId, QueuePast> pasts = new HashMap<>();
            for (Queue queue : here) {
                List<VolumeRow> own = List.copyOf(rows.getOrDefault(queue.id(), List.of()));
                QueuePast.of(own, now, hours(queue, now), all.zone(queue))
                        .ifPresent(past -> pasts.put(queue.id(), past));
            }
            for (Queue queue : here) {
                Foreknown foreknown = foreseen.of(queue, pasts);
                QueuePast past = pasts.get(queue.id());
                if (past == null && foreknown.newcomer() != null) {
                    past = QueuePast.none(now, all.zone(queue), STEP);
                }
                add(queue, past, foreknown, hours(queue, now));
            }
        }

        private OpeningHours hours(Queue queue, Instant now) {
            return PublicHolidays.hours(
                    all.calendar(queue), now.atZone(all.zone(queue)).toLocalDate());
        }

        private void add(Queue queue, @Nullable QueuePast history, Foreknown foreknown, OpeningHours hours) {
            if (history == null) {
                leftOut.put(
                        queue.id(),
                        "%s has no past to forecast from; import its counts, or say under Events what is expected of it."
                                .formatted(queue.name()));
            } else if (queue.skills().size() != 1) {
                leftOut.put(
                        queue.id(),
                        "%s asks for %d skills at once; a queue is planned by exactly one."
                                .formatted(queue.name(), queue.skills().size()));
            } else {
                inputs.add(new QueueInput(
                        queue.id(),
                        queue.skills().iterator().next(),
                        history.arrivals(),
                        history.handled(),
                        history.opened(),
                        usualHandle(foreknown),
                        queue.goals()
                                .rule(all.channel(queue.channel()).orElseThrow().concurrency()),
                        hours,
                        overrides.getOrDefault(queue.id(), List.of()),
                        foreknown));
            }
        }

        private static Duration usualHandle(Foreknown foreknown) {
            Newcomer newcomer = foreknown.newcomer();
            Duration group = newcomer == null ? null : newcomer.usualHandle();
            return group == null ? HANDLE_WHERE_UNKNOWN : group;
        }

        String why() {
            return leftOut.isEmpty()
                    ? "The site has no queue; bring in its directory first."
                    : String.join(" ", leftOut.values());
        }
    }
}
