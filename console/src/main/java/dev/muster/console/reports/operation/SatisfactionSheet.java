package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import dev.muster.qa.Confidence;
import dev.muster.qa.measures.ConfidenceInterval;
import dev.muster.qa.measures.Share;
import java.util.List;
import java.util.stream.Stream;

/// What customers said, by queue.
record SatisfactionSheet(OperationReport report, SheetWords words) {

    private static final List<Column> COLUMNS = List.of(
            new Column("Queue", Look.TEXT, 28),
            new Column("Satisfaction", Look.SHARE, 13),
            new Column("95 % interval from", Look.SHARE, 12),
            new Column("to", Look.SHARE, 11),
            new Column("Ratings of 4 and 5", Look.COUNT, 12),
            new Column("Ratings", Look.COUNT, 11),
            new Column("Resolved conversations", Look.COUNT, 15),
            new Column("Response rate", Look.SHARE, 12));

    void add(Book book) {
        Table table = book.table(
                "Satisfaction",
                "Satisfaction by queue",
                words.note(Measure.SATISFACTION.definition()
                        + " Response rate: ratings ÷ resolved conversations. Who answers a survey is no random sample: the"
                        + " interval tells of chance only."),
                COLUMNS);
        Stream.concat(report.queues().stream(), Stream.of(report.total())).forEach(queue -> row(table, queue));
        table.finish();
    }

    private static void row(Table table, QueueReport queue) {
        Share share = queue.handling().satisfied();
        ConfidenceInterval interval = share.interval(Confidence.P95);
        boolean known = share.n() > 0;
        table.row(
                queue.name(),
                share.value().orElse(Double.NaN),
                known ? interval.low() : null,
                known ? interval.high() : null,
                share.successes(),
                share.n(),
                queue.handling().resolved(),
                queue.handling().responseRate().orElse(Double.NaN));
    }
}
