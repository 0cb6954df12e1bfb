package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the report is, its figures for all queues together, each beside what it means, and what to keep in mind.
record SummarySheet(OperationReport report, SheetWords words, String madeBy) {

    void fill(Page page, List<LineChart> charts) {
        about(page);
        page.section("All queues together");
        new Totals(report).figures().forEach(figure -> line(page, figure));
        page.section("To keep in mind");
        report.remarks().forEach(page::sentence);
        if (report.remarks().isEmpty()) {
            page.sentence("Nothing is missing or too young.");
        }
        if (!charts.isEmpty()) {
            page.section("Day by day");
            charts.forEach(page::chart);
        }
    }

    private void about(Page page) {
        ReportRequest request = report.request();
        if (words.simulated() != null) {
            page.sentence("SIMULATED. " + words.simulated());
        }
        page.section("What this is");
        page.line(
                "Site",
                report.site(),
                Look.TEXT,
                "Times are local to it: " + words.zone().getId());
        page.line("First day", request.from(), Look.DATE, "");
        page.line("Last day", request.to(), Look.DATE, "Included.");
        page.line(
                "Queues",
                report.queues().size(),
                Look.COUNT,
                report.queues().stream().map(QueueReport::name).collect(Collectors.joining(", ")));
        page.line("Made", words.local(report.madeAt()), Look.DATE_TIME, "By " + madeBy + ".");
    }

    private static void line(Page page, Totals.Figure figure) {
        page.line(figure.label(), value(figure.value()), figure.look(), figure.meaning());
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Duration length && length.isNegative() ? null : value;
    }
}
