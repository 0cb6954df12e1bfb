package dev.muster.scheduler;

import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Roster;
import java.util.List;

/// The best roster found.
///
/// @param roster   given shifts of the period included
/// @param coverage counted from the segments of the roster and of given shifts that reach into the period
/// @param cost     its parts, the coverage parts from the segments as well
/// @param findings broken rules first, then uncovered stretches, in order of time
public record Solution(Roster roster, Coverage coverage, Cost cost, List<Finding> findings) {

    public Solution {
        findings = List.copyOf(findings);
    }

    public boolean isLegal() {
        return findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.BROKEN_RULE);
    }
}
