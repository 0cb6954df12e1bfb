package dev.muster.scheduler.explain;

import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says in words what a roster breaks and what it leaves uncovered, whoever made it.
public final class Explanation {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind).thenComparing(Finding::when).thenComparing(Finding::sentence);

    private final ScheduleProblem problem;

    public Explanation(ScheduleProblem problem) {
        this.problem = problem;
    }

    /// Broken rules first, then uncovered stretches, each in order of time.
    public List<Finding> findings(Roster roster) {
        List<Finding> findings = new ArrayList<>(new LegalRules(problem, roster).findings());
        findings.addAll(new Uncovered(problem.zone())
                .findings(Coverage.of(problem.withGivenOutside(roster), problem.demand())));
        findings.sort(ORDER);
        return findings;
    }
}
