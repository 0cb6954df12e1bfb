package dev.muster.console.mywork;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.Interval;
import dev.muster.scheduler.roster.Bounds;
import dev.muster.scheduler.roster.Shift;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.DirectoryRepository;
import dev.muster.sql.directory.Person;
import dev.muster.sql.directory.Site;
import dev.muster.sql.directory.Skill;
import dev.muster.sql.directory.TimeOff;
import dev.muster.sql.roster.Rosters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the published shifts of one agent.
@Component
final class OwnShifts {

    private static final int DAYS = 14;

    private final DirectoryRepository directory;
    private final Rosters rosters;

    OwnShifts(DirectoryRepository directory, Rosters rosters) {
        this.directory = directory;
        this.rosters = rosters;
    }

    /// The running week and the next; empty where there is no such agent.
    Mono<OwnWeeks> of(AgentId agent, Instant now) {
        return directory
                .load()
                .flatMap(all -> Mono.justOrEmpty(all.person(agent)).flatMap(person -> weeks(all, person, now)));
    }

    private Mono<OwnWeeks> weeks(Directory all, Person person, Instant now) {
        ZoneId zone = all.site(person.site()).map(Site::zone).orElseThrow();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Interval stretch = Interval.between(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(zone).toInstant());
        return rosters.shiftsOf(person.id(), stretch)
                .collectList()
                .map(shifts -> weeks(all, person, new Frame(zone, now, today, monday, stretch), shifts));
    }

    private static OwnWeeks weeks(Directory all, Person person, Frame frame, List<Shift> shifts) {
        return new OwnWeeks(
                person.name(),
                frame.zone,
                frame.now,
                frame.monday,
                shifts,
                all.timeOff().stream()
                        .filter(off ->
                                off.agent().equals(person.id()) && off.when().overlaps(frame.stretch))
                        .map(TimeOff::when)
                        .toList(),
                contract(all, person, frame.today),
                all.skills().stream().collect(Collectors.toMap(Skill::id, Skill::name)));
    }

    private static @Nullable Bounds contract(Directory all, Person person, LocalDate today) {
        return person.contract(today)
                .flatMap(id -> all.contracts().stream()
                        .filter(terms -> terms.id().equals(id))
                        .findFirst())
                .map(terms -> terms.contract().week())
                .orElse(null);
    }

    private record Frame(ZoneId zone, Instant now, LocalDate today, LocalDate monday, Interval stretch) {}
}
