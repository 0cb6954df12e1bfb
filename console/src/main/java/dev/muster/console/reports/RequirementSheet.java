package dev.muster.console.reports;

import dev.muster.console.planning.Plan;
import dev.muster.console.planning.QueuePlan;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import dev.muster.forecasting.staffing.Requirement;
import java.time.Duration;
import java.util.List;

/// The people each interval takes.
final class RequirementSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("Queue", Look.TEXT, 14),
            new Column("Day", Look.DATE, 16),
            new Column("From", Look.TIME, 8),
            new Column("To", Look.TIME, 8),
            new Column("Offered", Look.MEASURE, 11),
            new Column("Handle time", Look.SECONDS, 11),
            new Column("Load, erlangs", Look.MEASURE, 11),
            new Column("Net people", Look.COUNT, 10),
            new Column("Service level", Look.SHARE, 10),
            new Column("Average wait", Look.SECONDS, 11),
            new Column("Occupancy", Look.SHARE, 11),
            new Column("At work in the roster", Look.MEASURE, 12),
            new Column("Gross people (paid)", Look.MEASURE, 12),
            new Column("Model", Look.TEXT, 26));

    private final Plan plan;
    private final Words words;

    RequirementSheet(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    void add(Book book) {
        Table table = book.table(
                "Requirement",
                "Requirement",
                "Net people must be there for work so that the goal is met. At work: the roster must have them in a work segment; shrinkage beyond the breaks the roster plans is added. Gross = net ÷ (1 − shrinkage): people to be paid. Times in %s."
                        .formatted(words.zone()),
                COLUMNS);
        for (QueuePlan queue : plan.queues()) {
            queue.requirements().forEach(requirement -> add(table, queue, requirement));
        }
        table.finish();
    }

    private void add(Table table, QueuePlan queue, Requirement requirement) {
        table.row(
                queue.input().queue().value(),
                words.day(requirement.interval().start()),
                words.time(requirement.interval().start()),
                words.time(requirement.interval().end()),
                requirement.offered(),
                seconds(requirement.handle()),
                requirement.offered()
                        * seconds(requirement.handle())
                        / seconds(requirement.interval().length()),
                requirement.net(),
                requirement.serviceLevel(),
                seconds(requirement.averageWait()),
                requirement.occupancy(),
                plan.pauses().atWork(requirement.net(), queue.input().rule().shrinkage()),
                requirement.gross(),
                requirement.model());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
