package dev.muster.console.schedule;

import dev.muster.forecasting.Interval;
import dev.muster.forecasting.SkillId;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Shift;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The figures above the timeline, of the time and the skills shown, over the whole site.
///
/// @param share     person-quarters covered ÷ required; NaN where nobody is required
/// @param uncovered quarters in which some skill lacks people
/// @param required  hours of people required at work
/// @param rostered  hours of people at work on these skills
/// @param people    who have a shift
record Figures(double share, int uncovered, double required, double rostered, int people) {

    private static final double HOUR = 0.25;

    static Figures of(Sheet sheet, Interval axis, Collection<SkillId> skills) {
        List<Quarter> quarters = quarters(sheet.coverage(), axis, skills);
        double required = quarters.stream().mapToDouble(Quarter::required).sum();
        double missing = quarters.stream().mapToDouble(Quarter::missing).sum();
        Set<Object> people = sheet.shown() == null
                ? Set.of()
                : sheet.shown().roster().shifts().stream()
                        .filter(shift -> shift.interval().overlaps(axis))
                        .map(Shift::agent)
                        .collect(Collectors.toSet());
        return new Figures(
                required > 0 ? 1 - missing / required : Double.NaN,
                (int) quarters.stream().filter(quarter -> quarter.missing() > 0).count(),
                required * HOUR,
                quarters.stream().mapToDouble(Quarter::rostered).sum() * HOUR,
                people.size());
    }

    /// What is required and who is there, quarter by quarter, skills added up.
    static List<Quarter> quarters(Coverage coverage, Interval axis, Collection<SkillId> skills) {
        return IntStream.range(0, coverage.demand().size())
                .filter(i -> coverage.demand().quarter(i).overlaps(axis))
                .mapToObj(i -> new Quarter(
                        coverage.demand().quarter(i),
                        skills.stream()
                                .mapToDouble(skill -> coverage.required(skill, i))
                                .sum(),
                        skills.stream()
                                .mapToDouble(skill -> coverage.rostered(skill, i))
                                .sum(),
                        skills.stream()
                                .mapToDouble(skill -> coverage.missing(skill, i))
                                .sum()))
                .toList();
    }

    /// @param required people needed
    /// @param rostered people there
    /// @param missing  people lacking, by skill: too many of one skill do not make up for another
    record Quarter(Interval when, double required, double rostered, double missing) {}
}
