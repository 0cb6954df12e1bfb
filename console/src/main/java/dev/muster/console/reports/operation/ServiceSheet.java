package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import java.util.List;
import java.util.stream.Stream;

/// How soon customers were answered, by queue.
record ServiceSheet(OperationReport report, SheetWords words) {

    private static final List<Column> COLUMNS = List.of(
            new Column("Queue", Look.TEXT, 28),
            new Column("Conversations", Look.COUNT, 14),
            new Column("First response, median", Look.DURATION, 13),
            new Column("First response, nine in ten", Look.DURATION, 13),
            new Column("By a person, median", Look.DURATION, 13),
            new Column("By a person, nine in ten", Look.DURATION, 13),
            new Column("By a person, n", Look.COUNT, 11),
            new Column("In conversation, mean", Look.DURATION, 15),
            new Column("In conversation, median", Look.DURATION, 15),
            new Column("In conversation, n", Look.COUNT, 15),
            new Column("Promise T", Look.DURATION, 11),
            new Column("Service level", Look.SHARE, 10),
            new Column("Counted for it", Look.COUNT, 10),
            new Column("Abandonment", Look.SHARE, 14),
            new Column("Resolution, median", Look.DURATION, 13),
            new Column("Resolution, nine in ten", Look.DURATION, 13),
            new Column("Resolved", Look.COUNT, 11),
            new Column("First-contact resolution", Look.SHARE, 13),
            new Column("Counted for it", Look.COUNT, 10));

    void add(Book book) {
        Table table = book.table(
                "Service",
                "Service by queue",
                words.note(
                        "Times as h:mm:ss, of conversations opened in the period; each counts for the queue it was last in. "
                                + Measure.SERVICE_LEVEL.definition()
                                + " "
                                + Measure.FIRST_CONTACT.definition()),
                COLUMNS);
        Stream.concat(report.queues().stream(), Stream.of(report.total())).forEach(queue -> row(table, queue));
        table.finish();
    }

    private static void row(Table table, QueueReport queue) {
        Handling handling = queue.handling();
        long counted = handling.level().replied()
                + handling.level().overdue()
                + handling.level().givenUpLate();
        table.row(
                queue.name(),
                handling.conversations(),
                handling.any().median(),
                handling.any().p90(),
                handling.human().median(),
                handling.human().p90(),
                handling.human().n(),
                handling.turns().mean(),
                handling.turns().median(),
                handling.turns().n(),
                queue.promise(),
                handling.level().share().orElse(Double.NaN),
                counted,
                queue.counts().abandonment().orElse(Double.NaN),
                handling.resolution().median(),
                handling.resolution().p90(),
                handling.resolved(),
                queue.settledAtFirstContact().orElse(Double.NaN),
                queue.firstContact().mature());
    }
}
