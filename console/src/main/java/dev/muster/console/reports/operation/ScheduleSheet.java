package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import java.util.List;

/// The published roster of the site, day by day.
record ScheduleSheet(OperationReport report, SheetWords words) {

    private static final List<Column> COLUMNS = List.of(
            new Column("Work day", Look.DATE, 18),
            new Column("People", Look.COUNT, 10),
            new Column("Paid (h:mm:ss)", Look.DURATION, 15),
            new Column("Serving customers (h:mm:ss)", Look.DURATION, 17),
            new Column("Required hours", Look.MEASURE, 12),
            new Column("Coverage", Look.SHARE, 12));

    void add(Book book) {
        Table table = book.table(
                "Schedule",
                "Published roster by work day",
                words.note(
                        "Of the whole site, whatever queues the report is about. A shift counts on the local day of its"
                                + " start. Required: hours of people whom the roster must have at work, absence allowed for, of queues of one skill. "
                                + Measure.COVERAGE.definition()),
                COLUMNS);
        report.schedule()
                .forEach(day ->
                        table.row(day.day(), day.people(), day.paid(), day.atWork(), day.required(), day.covered()));
        table.finish();
    }
}
