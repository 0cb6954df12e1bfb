package dev.muster.console.reports;

import dev.muster.console.planning.Plan;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Page;
import dev.muster.scheduler.roster.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A plan as a workbook: *Summary, Forecast, Requirement, Schedule, Coverage*.
public final class PlanWorkbook {

    private final Plan plan;
    private final PlanSources sources;
    private final Words words;

    public PlanWorkbook(Plan plan, PlanSources sources) {
        this.plan = plan;
        this.sources = sources;
        this.words = new Words(plan.request().zone());
    }

    /// Writes the workbook as Office Open XML. The stream stays open.
    ///
    /// @throws IOException where the stream cannot be written
    public void write(OutputStream out) throws IOException {
        try (Book book = new Book(title())) {
            Page summary = book.page("Summary", title());
            new ForecastSheet(plan, words).add(book);
            new RequirementSheet(plan, words).add(book);
            new ScheduleSheet(plan, words).add(book);
            List<LineChart> charts = new CoverageSheet(plan, words).add(book);
            new SummaryPage(plan, sources, words).fill(summary, charts);
            book.write(out);
        }
    }

    private String title() {
        Period period = plan.request().period();
        return period.days() == 1
                ? "Plan · %s".formatted(words.dayAndYear(period.from()))
                : "Plan · %s to %s"
                        .formatted(
                                words.day(period.from()),
                                words.dayAndYear(period.end().minusDays(1)));
    }
}
