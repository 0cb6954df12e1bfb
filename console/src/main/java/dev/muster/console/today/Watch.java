package dev.muster.console.today;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.ingest.live.AgentNow;
import dev.muster.ingest.live.LiveSnapshot;
import dev.muster.ingest.live.QueueNow;
import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.conversation.ServiceLevel;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Person;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Site;
import dev.muster.sql.directory.Team;
import dev.muster.sql.volume.Volume;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the live state as one user of one site may see it.
///
/// @param directory who and what there is
/// @param site      whose day it is
/// @param teams     the teams whose people are shown
/// @param all       whether the whole site is open, not just some teams
/// @param today     the day on the site's clock
record Watch(Directory directory, SiteId site, Set<TeamId> teams, boolean all, LocalDate today) {

    private static final Comparator<AgentRow> ORDER =
            Comparator.comparing(AgentRow::presence).thenComparing(AgentRow::name);

    Watch {
        teams = Set.copyOf(teams);
    }

    /// What these grants open at a site: all of its teams, or those they name.
    static Watch of(Collection<Grant> grants, Directory directory, Site site, Instant now) {
        boolean all = grants.stream()
                .anyMatch(grant -> grant.team() == null
                        && (grant.site() == null || grant.site().equals(site.id())));
        Set<TeamId> named =
                grants.stream().map(Grant::team).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<TeamId> teams = directory.teams().stream()
                .filter(team -> team.site().equals(site.id()))
                .map(Team::id)
                .filter(team -> all || named.contains(team))
                .collect(Collectors.toSet());
        return new Watch(
                directory, site.id(), teams, all, now.atZone(site.zone()).toLocalDate());
    }

    /// Whether anything of the site may be seen.
    boolean isOpen() {
        return !teams.isEmpty() || all;
    }

    List<Queue> queues() {
        return directory.queues().stream()
                .filter(queue -> queue.site().equals(site))
                .toList();
    }

    Board board(LiveSnapshot snapshot) {
        Map<QueueId, QueueNow> queues =
                snapshot.queues().stream().collect(Collectors.toMap(QueueNow::queue, Function.identity()));
        Map<AgentId, AgentNow> agents =
                snapshot.agents().stream().collect(Collectors.toMap(AgentNow::agent, Function.identity()));
        List<QueueNow> here = queues().stream()
                .map(queue -> queues.getOrDefault(queue.id(), quiet(queue.id())))
                .toList();
        return new Board(
                snapshot.at(),
                snapshot.ready(),
                queues().stream()
                        .map(queue -> QueueRow.of(queue, queues.getOrDefault(queue.id(), quiet(queue.id()))))
                        .toList(),
                people().map(person -> row(person, agents)).sorted(ORDER).toList(),
                here.stream().map(QueueNow::firstReply).reduce(ServiceLevel.NONE, ServiceLevel::plus));
    }

    private Stream<Person> people() {
        return directory.people().stream()
                .filter(person -> person.site().equals(site))
                .filter(person -> person.team(today).map(teams::contains).orElse(false));
    }

    private AgentRow row(Person person, Map<AgentId, AgentNow> agents) {
        AgentNow now = agents.getOrDefault(person.id(), new AgentNow(person.id(), null, null, null, 0));
        return new AgentRow(
                person.id(),
                person.name(),
                person.team(today).map(this::name).orElse(""),
                AgentRow.Presence.of(now),
                now.reason(),
                now.since(),
                now.load());
    }

    private String name(TeamId id) {
        return directory.teams().stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse(id.value());
    }

    private static QueueNow quiet(QueueId queue) {
        return new QueueNow(queue, 0, Duration.ZERO, 0, Volume.NONE, ServiceLevel.NONE);
    }
}
