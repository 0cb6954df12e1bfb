package dev.muster.console.reports;

import dev.muster.console.planning.Plan;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.planning.Score;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Page;
import dev.muster.forecasting.staffing.Requirement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Forecast and requirement of one queue, as lines of the summary.
final class QueueSummary {

    private final Plan plan;
    private final QueuePlan queue;
    private final Words words;

    QueueSummary(Plan plan, QueuePlan queue, Words words) {
        this.plan = plan;
        this.queue = queue;
        this.words = words;
    }

    void fill(Page page) {
        page.section("Forecast of queue " + queue.input().queue());
        page.line(
                "Arrivals expected",
                queue.forecast().total(),
                Look.MEASURE,
                "Conversations over the whole period. Method: %s."
                        .formatted(queue.forecast().method()));
        score(page);
        page.section("Requirement of queue " + queue.input().queue());
        requirement(page);
    }

    private void score(Page page) {
        Score score = queue.score();
        if (score == null) {
            page.sentence("No actual arrivals are known for the planned days, so that the forecast is not scored.");
            return;
        }
        page.line("Days scored", score.days().size(), Look.COUNT, scored(score));
        page.line(
                "WAPE of the forecast",
                score.wape(),
                Look.ERROR,
                "Σ|F−A| ÷ ΣA over the scored intervals, F the forecast, A the actual. Lower is better.");
        Double weekBefore = score.weekBeforeWape();
        if (weekBefore != null) {
            page.line(
                    "WAPE of the week before",
                    weekBefore,
                    Look.ERROR,
                    "The same measure, had each interval been taken as it was in the last week before the plan.");
        }
        page.line("Bias", score.bias(), Look.SIGNED_ERROR, "Σ(F−A) ÷ ΣA; above zero, too many were expected.");
        page.line(
                "Inside the 80 % band", score.coverage80(), Look.SHARE, "Share of the scored actuals; 80 % is right.");
        page.line(
                "Inside the 95 % band", score.coverage95(), Look.SHARE, "Share of the scored actuals; 95 % is right.");
    }

    private String scored(Score score) {
        List<LocalDate> open = openDays();
        List<LocalDate> without =
                open.stream().filter(day -> !score.days().contains(day)).toList();
        String compared = score.weekBeforeWape() == null ? "" : " that the week before has too";
        return "%d intervals%s, on %s.%s"
                .formatted(
                        score.intervals(),
                        compared,
                        days(score.days()),
                        without.isEmpty() ? "" : " No actuals are known for %s.".formatted(days(without)));
    }

    private List<LocalDate> openDays() {
        return queue.requirements().stream()
                .map(requirement -> words.day(requirement.interval().start()))
                .distinct()
                .toList();
    }

    private String days(Collection<LocalDate> days) {
        return days.stream().map(words::day).collect(Collectors.joining(", "));
    }

    private void requirement(Page page) {
        queue.requirements().stream()
                .max(Comparator.comparingDouble(Requirement::net))
                .ifPresentOrElse(
                        peak -> figures(page, peak), () -> page.sentence("The queue is closed throughout the period."));
    }

    private void figures(Page page, Requirement peak) {
        double shrinkage = queue.input().rule().shrinkage().share();
        double factor = plan.pauses().atWork(1, queue.input().rule().shrinkage());
        page.line(
                "Most people needed at once",
                peak.net(),
                Look.COUNT,
                "Net, on %s, by %s: %.1f conversations of %s."
                        .formatted(
                                words.stretch(peak.interval()),
                                peak.model(),
                                peak.offered(),
                                words.span(peak.handle())));
        page.line("Net hours", queue.netHours(), Look.MEASURE, "People who must be there for work, over time.");
        page.line(
                "Gross hours",
                queue.grossHours(),
                Look.MEASURE,
                "Net ÷ (1 − shrinkage): time to be paid so that the net are there. Shrinkage %s: paid time not available ÷ paid time."
                        .formatted(words.share(shrinkage)));
        page.line(
                "At work for each net person",
                factor,
                Look.FACTOR,
                "What the roster must have. It plans paid breaks itself (%s of paid time), so only the rest of the shrinkage is added: (1 − breaks) ÷ (1 − shrinkage), rounded to the nearest whole person and never below the net."
                        .formatted(words.share(plan.pauses().share())));
    }
}
