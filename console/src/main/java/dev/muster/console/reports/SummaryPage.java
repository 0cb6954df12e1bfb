package dev.muster.console.reports;

import dev.muster.console.planning.Gap;
import dev.muster.console.planning.Plan;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Page;
import dev.muster.scheduler.explain.Finding;
import dev.muster.scheduler.roster.Coverage;
import dev.muster.scheduler.roster.Shift;
import java.util.List;

/// The plan on one page: how it comes out, what it was made from, and what each figure means.
final class SummaryPage {

    private static final int GAPS_SHOWN = 40;
    private static final double QUARTER = 0.25;

    private final Plan plan;
    private final PlanSources sources;
    private final Words words;
    private final List<Gap> gaps;

    SummaryPage(Plan plan, PlanSources sources, Words words) {
        this.plan = plan;
        this.sources = sources;
        this.words = words;
        this.gaps = plan.gaps();
    }

    void fill(Page page, List<LineChart> charts) {
        outcome(page);
        charts.stream().limit(1).forEach(page::chart);
        uncovered(page);
        for (QueuePlan queue : plan.queues()) {
            new QueueSummary(plan, queue, words).fill(page);
        }
        schedule(page);
        inputs(page);
    }

    private void outcome(Page page) {
        Coverage coverage = plan.solution().coverage();
        page.section("Outcome");
        page.line(
                "Coverage",
                coverage.share(),
                Look.SHARE,
                "Person-quarters covered ÷ person-quarters required, over all skills. A person counts once in a quarter.");
        page.line(
                "Missing",
                coverage.totalMissing() * QUARTER,
                Look.MEASURE,
                "Person-hours required and not rostered"
                        + (gaps.isEmpty() ? "." : ", in %d stretches named below.".formatted(gaps.size())));
        page.line(
                "Beyond the need",
                coverage.totalSurplus() * QUARTER,
                Look.MEASURE,
                "Person-hours rostered and not required. Contracted hours and whole shifts leave some; nobody is scheduled where"
                        + " all he can serve is closed for two hours or more.");
        page.line("People there are", plan.headcount().given(), Look.COUNT, "Lines of the agents file.");
        HeadcountWords headcount = new HeadcountWords(plan.headcount(), words);
        page.line("People with whom the goal is met", headcount.figure(), headcount.look(), headcount.meaning());
    }

    private void uncovered(Page page) {
        page.section("Uncovered quarters");
        if (gaps.isEmpty()) {
            page.sentence("None: in every quarter of an hour as many people are at work as are required.");
        }
        for (Gap gap : gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size()))) {
            page.line(
                    words.stretch(gap.when()),
                    "%s of %s missing".formatted(words.people(gap.missing()), words.people(gap.required())),
                    Look.TEXT,
                    "Skill %s; the worst quarter is %s; %s missing in all."
                            .formatted(gap.skill(), words.stretch(gap.worst()), words.hours(gap.missingHours())));
        }
        if (gaps.size() > GAPS_SHOWN) {
            page.sentence(
                    "And %d more stretches: filter the sheet Coverage by State.".formatted(gaps.size() - GAPS_SHOWN));
        }
    }

    private void schedule(Page page) {
        List<Shift> shifts = plan.roster().shifts();
        page.section("Schedule");
        page.line(
                "People with a shift",
                shifts.stream().map(Shift::agent).distinct().count(),
                Look.COUNT,
                "Of %s.".formatted(words.people(plan.request().agents().size())));
        page.line("Shifts", shifts.size(), Look.COUNT, "One row each in the sheet Schedule.");
        page.line("Paid hours", plan.paid().toMinutes() / 60.0, Look.MEASURE, "Shifts without their unpaid lunch.");
        List<Finding> broken = plan.solution().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.BROKEN_RULE)
                .toList();
        page.line(
                "Broken rules",
                broken.size(),
                Look.COUNT,
                "Of contracts: hours, rest, days in a row, windows, lunch and breaks, as a second reading of the roster finds them.");
        broken.stream().limit(GAPS_SHOWN).forEach(finding -> page.sentence(finding.sentence()));
    }

    private void inputs(Page page) {
        page.section("Made from");
        page.line(
                "Arrivals",
                sources.arrivals(),
                Look.TEXT,
                "Only what came before the first planned day was used to forecast.");
        page.line("People", sources.agents(), Look.TEXT, "");
        for (PlanSources.Choice choice : sources.choices()) {
            page.line(choice.name(), choice.value(), Look.TEXT, choice.meaning());
        }
    }
}
