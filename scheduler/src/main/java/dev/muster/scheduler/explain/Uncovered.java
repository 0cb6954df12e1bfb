package dev.muster.scheduler.explain;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The stretches in which people are missing: neighbouring quarters of a skill become one sentence.
final class Uncovered {

    private static final String RULE = "Enough people for the demand";
    /// Below it is rounding, not a missing person.
    private static final double WORTH_SAYING = 0.005;

    private final ZoneId zone;
    private final Function<SkillId, String> names;

    Uncovered(ZoneId zone, Function<SkillId, String> names) {
        this.zone = zone;
        this.names = names;
    }

    List<Finding> findings(Coverage coverage) {
        List<Finding> findings = new ArrayList<>();
        for (SkillId skill : coverage.demand().skills()) {
            int from = -1;
            for (int q = 0; q <= coverage.demand().size(); q++) {
                boolean lacks = q < coverage.demand().size() && coverage.missing(skill, q) >= WORTH_SAYING;
                if (lacks && from < 0) {
                    from = q;
                } else if (!lacks && from >= 0) {
                    findings.add(finding(coverage, skill, from, q));
                    from = -1;
                }
            }
        }
        return findings;
    }

    private Finding finding(Coverage coverage, SkillId skill, int from, int to) {
        int worst = from;
        for (int q = from; q < to; q++) {
            worst = coverage.missing(skill, q) > coverage.missing(skill, worst) ? q : worst;
        }
        Interval when = Interval.between(
                coverage.demand().quarter(from).start(),
                coverage.demand().quarter(to - 1).end());
        String sentence = "%s: %s lacks up to %s from %s to %s (most at %s: %s of %s there)."
                .formatted(
                        RULE,
                        names.apply(skill),
                        Words.people(coverage.missing(skill, worst)),
                        Words.time(when.start(), zone),
                        Words.clock(when.end(), zone),
                        Words.clock(coverage.demand().quarter(worst).start(), zone),
                        number(coverage.rostered(skill, worst)),
                        Words.people(coverage.required(skill, worst)));
        return new Finding(Finding.Kind.UNCOVERED, RULE, sentence, null, skill, when);
    }

    private static String number(double people) {
        return Words.people(people).split(" ", 2)[0];
    }
}
