package dev.muster.console.schedule;

import dev.muster.sql.TeamId;
import dev.muster.sql.access.Grant;
import dev.muster.sql.access.Role;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Person;
import dev.muster.sql.directory.Site;
import dev.muster.sql.directory.Team;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What some grants open of a site's schedule.
///
/// @param wholeSite whether everybody there is shown, with or without a team
/// @param teams     which are shown where not the whole site is
/// @param plans     whether it may be optimized and published
record Reach(boolean wholeSite, Set<TeamId> teams, boolean plans) {

    private static final Set<Role> READERS = EnumSet.of(Role.SUPERVISOR, Role.PLANNER, Role.MANAGER);

    Reach {
        teams = Set.copyOf(teams);
    }

    static Reach of(Collection<Grant> grants, Site site) {
        boolean wholeSite = false;
        boolean plans = false;
        Set<TeamId> teams = new HashSet<>();
        for (Grant grant : grants) {
            TeamId team = grant.team();
            if (!READERS.contains(grant.role())) {
                continue;
            }
            if (team != null) {
                teams.add(team);
            } else if (grant.site() == null || grant.site().equals(site.id())) {
                wholeSite = true;
                plans |= grant.role() == Role.PLANNER;
            }
        }
        return new Reach(wholeSite, teams, plans);
    }

    boolean isEmpty(Directory directory, Site site) {
        return !wholeSite && teams(directory, site).isEmpty();
    }

    /// The teams of a site that are open.
    List<Team> teams(Directory directory, Site site) {
        return directory.teams().stream()
                .filter(team -> team.site().equals(site.id()))
                .filter(team -> wholeSite || teams.contains(team.id()))
                .toList();
    }

    /// Whether somebody is shown, by the team of that day.
    boolean opens(Person person, LocalDate day) {
        return wholeSite || person.team(day).map(teams::contains).orElse(false);
    }
}
