package dev.muster.console.schedule;

import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.sql.directory.Directory;
import dev.muster.sql.directory.Site;
import dev.muster.sql.directory.Skill;
import dev.muster.sql.roster.RosterHead;
import dev.muster.sql.roster.StoredRoster;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A week of a site as it is kept.
///
/// @param heads    the rosters of the week
/// @param shown    one of them, null where there is none
/// @param agents   whom it can plan
/// @param coverage of all the days of the roster shown, against the newest requirement
/// @param findings what is to be said about the roster shown
record Sheet(
        Site site,
        Directory directory,
        List<RosterHead> heads,
        @Nullable StoredRoster shown,
        List<Agent> agents,
        Coverage coverage,
        List<Finding> findings) {

    Sheet {
        heads = List.copyOf(heads);
        agents = List.copyOf(agents);
        findings = List.copyOf(findings);
    }

    /// What the queues of the site ask for.
    List<Skill> skills() {
        return directory.skills().stream()
                .filter(skill -> directory.queues().stream()
                        .filter(queue -> queue.site().equals(site.id()))
                        .anyMatch(queue -> queue.skills().contains(skill.id())))
                .toList();
    }

    /// Whether anybody is required at all.
    boolean hasDemand() {
        return coverage.demand().total() > 0;
    }
}
