package dev.muster.console.reports;

import dev.muster.console.planning.PastWeek;
import dev.muster.console.planning.Plan;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.LineChart;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Rows;
import dev.muster.console.reports.workbook.Table;
import dev.muster.forecasting.Forecast;
import dev.muster.forecasting.Interval;
import java.util.List;

/// What is expected in each interval, how sure that is, and what came where that is known.
final class ForecastSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("Queue", Look.TEXT, 14),
            new Column("Day", Look.DATE, 16),
            new Column("From", Look.TIME, 8),
            new Column("To", Look.TIME, 8),
            new Column("Interval", Look.TEXT, 14),
            new Column("Forecast", Look.MEASURE, 11),
            new Column("80 % band, low", Look.MEASURE, 11),
            new Column("80 % band, high", Look.MEASURE, 11),
            new Column("95 % band, low", Look.MEASURE, 11),
            new Column("95 % band, high", Look.MEASURE, 11),
            new Column("Actual", Look.MEASURE, 11),
            new Column("Week before", Look.MEASURE, 11),
            new Column("Forecast less actual", Look.MEASURE, 11));

    private final Plan plan;
    private final Words words;

    ForecastSheet(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    void add(Book book) {
        Table table = book.table(
                "Forecast",
                "Forecast",
                "Arrivals in each open interval, times in %s. A band holds the arrivals with the probability it names. Actuals are for comparison and were not used to forecast."
                        .formatted(words.zone()),
                COLUMNS);
        for (QueuePlan queue : plan.queues()) {
            int first = table.size();
            add(table, queue);
            if (table.size() > first) {
                table.chart(
                        new LineChart.Titles(
                                "Arrivals per interval, queue " + queue.input().queue(), "arrivals"),
                        new Rows(first, table.size() - 1),
                        "Interval",
                        List.of("Forecast", "Actual", "Week before"));
            }
        }
        table.finish();
    }

    private void add(Table table, QueuePlan queue) {
        Forecast forecast = queue.forecast();
        PastWeek past = new PastWeek(queue.input().arrivals(), forecast.start());
        for (int i = 0; i < forecast.size(); i++) {
            Interval interval = forecast.interval(i);
            double actual = past.actual(interval.start());
            if (!forecast.isOpen(i) && Double.isNaN(actual)) {
                continue;
            }
            table.row(
                    queue.input().queue().value(),
                    words.day(interval.start()),
                    words.time(interval.start()),
                    words.time(interval.end()),
                    words.tick(interval.start()),
                    forecast.mean(i),
                    forecast.band80(i).low(),
                    forecast.band80(i).high(),
                    forecast.band95(i).low(),
                    forecast.band95(i).high(),
                    actual,
                    past.weekBefore(interval.start()),
                    forecast.mean(i) - actual);
        }
    }
}
