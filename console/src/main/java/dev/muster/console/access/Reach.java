package dev.muster.console.access;

import dev.muster.forecasting.AgentId;
import dev.muster.forecasting.QueueId;
import dev.muster.forecasting.SiteId;
import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.access.User;
import dev.muster.sql.conversation.Conversation;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Queue;
import dev.muster.sql.directory.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far some roles of a user reach. A grant for a site opens its queues and their conversations; a grant for a team
/// opens the conversations its people had while they were in it, and the names of its site's queues.
public final class Reach {

    private final List<Grant> grants;
    private final Directory directory;

    private Reach(List<Grant> grants, Directory directory) {
        this.grants = grants;
        this.directory = directory;
    }

    /// @param roles the roles whose grants count
    public static Reach of(User user, Set<Role> roles, Directory directory) {
        return new Reach(
                user.grants().stream()
                        .filter(grant -> roles.contains(grant.role()))
                        .toList(),
                directory);
    }

    /// Whether nothing at all is reached.
    public boolean isNothing() {
        return grants.isEmpty();
    }

    /// Whether some grant holds everywhere.
    public boolean isEverything() {
        return grants.stream().anyMatch(grant -> grant.site() == null && grant.team() == null);
    }

    /// Whether all of a site is reached, not just a team of it.
    public boolean covers(SiteId site) {
        return isEverything() || grants.stream().anyMatch(grant -> site.equals(grant.site()));
    }

    /// Whether a site or a team of it is reached.
    public boolean touches(SiteId site) {
        return covers(site)
                || teams().stream()
                        .anyMatch(team -> directory.teams().stream()
                                .anyMatch(known ->
                                        known.id().equals(team) && known.site().equals(site)));
    }

    /// The queues that are reached whole.
    public List<Queue> queues() {
        return directory.queues().stream().filter(queue -> covers(queue.site())).toList();
    }

    /// The teams that are reached without their site.
    public List<Team> teamsOnly() {
        Set<TeamId> granted = teams();
        return directory.teams().stream()
                .filter(team -> granted.contains(team.id()) && !covers(team.site()))
                .toList();
    }

    /// Whether all of some queues are reached.
    ///
    /// @param queues all of the directory's where empty
    public boolean coversAll(Set<QueueId> queues) {
        Set<QueueId> reached = queues().stream().map(Queue::id).collect(Collectors.toSet());
        return isEverything() || (!queues.isEmpty() && reached.containsAll(queues));
    }

    /// Whether a conversation may be read: of a queue that is reached, or held by somebody of a team that is.
    public boolean opens(Conversation conversation) {
        if (isEverything()) {
            return true;
        }
        QueueId queue = conversation.queue();
        if (queue != null
                && directory.queue(queue).map(known -> covers(known.site())).orElse(false)) {
            return true;
        }
        AgentId agent = conversation.agent();
        return agent != null && leads(agent, conversation);
    }

    private boolean leads(AgentId agent, Conversation conversation) {
        return directory
                .person(agent)
                .filter(person -> {
                    LocalDate day = directory
                            .site(person.site())
                            .map(site -> LocalDate.ofInstant(conversation.at().opened(), site.zone()))
                            .orElseThrow();
                    return covers(person.site())
                            || person.team(day).filter(teams()::contains).isPresent();
                })
                .isPresent();
    }

    private Set<TeamId> teams() {
        return grants.stream().flatMap(grant -> Stream.ofNullable(grant.team())).collect(Collectors.toSet());
    }
}
