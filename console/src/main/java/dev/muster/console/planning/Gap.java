package dev.muster.console.planning;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import java.util.ArrayList;
import java.util.List;

/// A stretch of quarters, one after the other, in which a skill lacks people.
///
/// @param skill which
/// @param when from the first quarter to the end of the last
/// @param worst the quarter that lacks most, the first of them
/// @param missing the people missing in that quarter, more than 0
/// @param required the people needed in that quarter
/// @param missingHours people missing, over time
public record Gap(SkillId skill, Interval when, Interval worst, double missing, double required, double missingHours) {

    private static final double QUARTER = 0.25;

    /// All gaps, in order of skill and time.
    public static List<Gap> of(Coverage coverage) {
        List<Gap> gaps = new ArrayList<>();
        for (SkillId skill : coverage.demand().skills()) {
            int from = 0;
            while (from < coverage.demand().size()) {
                int to = from;
                while (to < coverage.demand().size() && coverage.missing(skill, to) > 0) {
                    to++;
                }
                if (to > from) {
                    gaps.add(gap(coverage, skill, from, to));
                }
                from = to + 1;
            }
        }
        return gaps;
    }

    private static Gap gap(Coverage coverage, SkillId skill, int from, int to) {
        int worst = from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += coverage.missing(skill, i);
            worst = coverage.missing(skill, i) > coverage.missing(skill, worst) ? i : worst;
        }
        Interval when = Interval.between(
                coverage.demand().quarter(from).start(),
                coverage.demand().quarter(to - 1).end());
        return new Gap(
                skill,
                when,
                coverage.demand().quarter(worst),
                coverage.missing(skill, worst),
                coverage.required(skill, worst),
                sum * QUARTER);
    }
}
