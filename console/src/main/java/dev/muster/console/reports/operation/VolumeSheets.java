package dev.muster.console.reports.operation;

import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Rows;
import dev.muster.console.reports.workbook.Table;
import dev.muster.sql.volume.Breakdown;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The counts: by day with their charts, by day and queue, and by hour and queue where the period is short.
record VolumeSheets(OperationReport report, ReportScope scope, SheetWords words) {

    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final String NOTE =
            "Volume: conversations opened. Offered: entries into a queue for people, by kind. Abandoned and handled are"
                    + " counted where the entry was; work where it was done. Empty: not known.";

    private static final List<Column> COUNTS = List.of(
            new Column("Volume", Look.COUNT, 11),
            new Column("Offered", Look.COUNT, 11),
            new Column("First entries", Look.COUNT, 11),
            new Column("Transfers in", Look.COUNT, 11),
            new Column("Reopenings", Look.COUNT, 12),
            new Column("Handled", Look.COUNT, 11),
            new Column("Abandoned", Look.COUNT, 12),
            new Column("Abandonment", Look.SHARE, 14),
            new Column("Work (h:mm:ss)", Look.DURATION, 14));

    /// @return the charts of the days
    List<LineChart> add(Book book) {
        List<LineChart> charts = days(book);
        byQueue(book, "Volume", "Volume by day and queue", Look.DATE, report.days());
        if (!report.hours().isEmpty()) {
            byQueue(book, "Hours", "Volume by hour and queue", Look.DATE_TIME, report.hours());
        }
        return charts;
    }

    private List<LineChart> days(Book book) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Day", Look.DATE, 16));
        columns.add(new Column("Label", Look.TEXT, 12));
        columns.addAll(COUNTS);
        Table table = book.table("Days", "All queues by day", words.note(NOTE), columns);
        Map<Instant, List<Breakdown>> byDay = new TreeMap<>();
        report.days()
                .forEach(row -> byDay.computeIfAbsent(row.start(), _ -> new ArrayList<>())
                        .add(row));
        byDay.forEach((start, rows) -> {
            List<Object> head = List.of(words.day(start), LABEL.format(words.day(start)));
            table.row(values(head, Counts.of(rows)));
        });
        table.finish();
        if (table.size() < 2) {
            return List.of();
        }
        return List.of(table.chart(
                new LineChart.Titles("Conversations by day", "conversations"),
                new Rows(0, table.size() - 1),
                "Label",
                List.of("Volume", "Offered", "Handled")));
    }

    private void byQueue(Book book, String name, String heading, Look time, List<Breakdown> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(time == Look.DATE ? "Day" : "Hour from", time, 20));
        columns.add(new Column("Queue", Look.TEXT, 28));
        columns.add(new Column("Source", Look.TEXT, 12));
        columns.addAll(COUNTS);
        Table table = book.table(name, heading, words.note(NOTE), columns);
        for (Breakdown row : rows) {
            Object start =
                    time == Look.DATE ? words.day(row.start()) : Objects.requireNonNull(words.local(row.start()));
            table.row(values(
                    List.of(start, scope.name(row.queue()), row.projected() ? "event log" : "imported"),
                    Counts.of(List.of(row))));
        }
        table.finish();
    }

    private static Object[] values(List<Object> head, Counts counts) {
        List<Object> values = new ArrayList<>(head);
        values.add(counts.opened());
        values.add(counts.offered());
        values.add(counts.first());
        values.add(counts.transfer());
        values.add(counts.reopened());
        values.add(number(counts.handled()));
        values.add(number(counts.abandoned()));
        values.add(counts.abandonment().orElse(Double.NaN));
        values.add(counts.work() == null ? Double.NaN : counts.work());
        return values.toArray();
    }

    private static Object number(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }
}
