package dev.muster.console.schedule;

import dev.muster.console.planning.QuarterDemand;
import dev.muster.console.planning.SitePlanning;
import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.explain.Explanation;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Demand;
import dev.muster.scheduler.roster.Period;
import dev.muster.scheduler.roster.Roster;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.directory.Skill;
import dev.muster.sql.forecast.Requirements;
import dev.muster.sql.roster.RosterHead;
import dev.muster.sql.roster.RosterState;
import dev.muster.sql.roster.Rosters;
import dev.muster.sql.roster.StoredRoster;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Reads the week that is looked at.
@Component
final class Sheets {

    /// Days around a roster in which shifts bear on it: rest, days in a row.
    private static final int AROUND = 14;

    private final DirectoryRepository directory;
    private final Requirements requirements;
    private final Rosters rosters;

    Sheets(DirectoryRepository directory, Requirements requirements, Rosters rosters) {
        this.directory = directory;
        this.requirements = requirements;
        this.rosters = rosters;
    }

    Mono<Sheet> load(Site site, Choice choice) {
        return Mono.zip(
                        directory.load(),
                        rosters.heads(site.id(), choice.week()).collectList())
                .flatMap(known -> {
                    Directory all = known.getT1();
                    List<RosterHead> heads = known.getT2();
                    Mono<Sheet> none = Mono.defer(() -> sheet(site, all, heads, null, choice.week()));
                    return Mono.justOrEmpty(chosen(heads, choice.roster()))
                            .flatMap(head -> rosters.find(head.id()))
                            .flatMap(stored -> sheet(
                                    site, all, heads, stored, stored.head().period()))
                            .switchIfEmpty(none);
                });
    }

    private static Optional<RosterHead> chosen(List<RosterHead> heads, @Nullable Long id) {
        return heads.stream()
                .filter(head -> id != null && head.id() == id)
                .findFirst()
                .or(() -> heads.stream()
                        .filter(head -> head.state() == RosterState.PUBLISHED)
                        .findFirst())
                .or(() -> heads.stream()
                        .filter(head -> head.state() == RosterState.DRAFT)
                        .max(Comparator.comparing(RosterHead::madeAt)));
    }

    private Mono<Sheet> sheet(
            Site site, Directory all, List<RosterHead> heads, @Nullable StoredRoster shown, Period period) {
        List<Queue> queues = all.queues().stream()
                .filter(queue ->
                        queue.site().equals(site.id()) && queue.skills().size() == 1)
                .toList();
        Interval stretch = period.interval(site.zone());
        return Mono.zip(
                        requirements
                                .between(queues.stream().map(Queue::id).toList(), stretch, SitePlanning.STEP)
                                .collectList(),
                        around(site, period).collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(known -> {
                    List<Agent> agents = all.agents(site.id(), period);
                    Demand demand = QuarterDemand.kept(stretch, queues, known.getT1(), agents);
                    Roster roster = shown == null ? new Roster(period, site.zone(), List.of()) : shown.roster();
                    ScheduleProblem problem =
                            new ScheduleProblem(period, site.zone(), agents, demand, known.getT2(), 0);
                    return new Sheet(
                            site,
                            all,
                            heads,
                            shown,
                            agents,
                            Coverage.of(roster, demand),
                            shown == null ? List.of() : new Explanation(problem, names(all)).findings(roster));
                });
    }

    private Flux<Shift> around(Site site, Period period) {
        Period around = new Period(period.from().minusDays(AROUND), period.days() + 2 * AROUND);
        return rosters.published(site.id(), around)
                .concatMapIterable(stored -> stored.roster().shifts())
                .filter(shift -> around.contains(shift.workDay()) && !period.contains(shift.workDay()));
    }

    private static Function<SkillId, String> names(Directory all) {
        Map<SkillId, String> names = all.skills().stream().collect(Collectors.toMap(Skill::id, Skill::name));
        return skill -> names.getOrDefault(skill, skill.value());
    }
}
