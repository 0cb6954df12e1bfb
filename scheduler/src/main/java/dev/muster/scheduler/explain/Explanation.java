package dev.muster.scheduler.explain;

import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.ScheduleProblem;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Says in words what a roster breaks and what it leaves uncovered, whoever made it.
public final class Explanation {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind).thenComparing(Finding::when).thenComparing(Finding::sentence);

    private final ScheduleProblem problem;
    private final Function<SkillId, String> names;

    /// Calls skills by their ids.
    public Explanation(ScheduleProblem problem) {
        this(problem, SkillId::value);
    }

    /// @param names what readers call a skill
    public Explanation(ScheduleProblem problem, Function<SkillId, String> names) {
        this.problem = problem;
        this.names = names;
    }

    /// Broken rules first, then uncovered stretches, each in order of time.
    public List<Finding> findings(Roster roster) {
        List<Finding> findings = new ArrayList<>(new LegalRules(problem, roster).findings());
        findings.addAll(new Uncovered(problem.zone(), names)
                .findings(Coverage.of(problem.withGivenOutside(roster), problem.demand())));
        findings.sort(ORDER);
        return findings;
    }
}
