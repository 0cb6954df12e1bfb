package dev.muster.console.today;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;
import java.time.Duration;

/// The queues of the site, a row each: what waits, what is at work, how the day has gone so far.
final class QueueGrid extends LiveGrid<QueueRow> {

    private static final long serialVersionUID = 1;

    QueueGrid(Words words) {
        super(QueueRow::id);
        addClassName("today-queues");
        setAllRowsVisible(true);
        addColumn(QueueRow::name)
                .setHeader("Queue")
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(2);
        addComponentColumn(QueueGrid::standing)
                .setHeader("Now")
                .setComparator(comparing(QueueRow::standing))
                .setWidth("88px")
                .setFlexGrow(0);
        figure("Waiting", row -> words.count(row.waiting()), comparingInt(QueueRow::waiting));
        figure(
                "Longest wait",
                row -> row.waiting() == 0 ? "–" : words.duration(row.longestWait()),
                comparing(QueueRow::longestWait));
        figure("With agents", row -> words.count(row.active()), comparingInt(QueueRow::active));
        figure(
                "In time",
                row -> level(words, row),
                comparingDouble(row -> row.level().orElse(2)));
        figure("Promise", row -> promise(words, row), comparingDouble(QueueRow::goal));
        figure(
                "Offered",
                row -> words.count(row.today().offered()),
                comparingLong(row -> row.today().offered()));
        figure(
                "Handled",
                row -> words.count(row.today().handled()),
                comparingLong(row -> row.today().handled()));
        figure(
                "Given up",
                row -> words.count(row.today().abandoned()),
                comparingLong(row -> row.today().abandoned()));
    }

    private static String level(Words words, QueueRow row) {
        return row.level().isPresent() ? words.share(row.level().getAsDouble()) : "–";
    }

    private static String promise(Words words, QueueRow row) {
        Duration within = row.within();
        String time = within.toSecondsPart() == 0 && within.toMinutes() > 0 && within.toHours() == 0
                ? within.toMinutes() + "\u202fm"
                : words.duration(within);
        return "%s in %s".formatted(words.share(row.goal()), time);
    }

    private static Component standing(QueueRow row) {
        Span chip = new Span(row.standing().words());
        chip.addClassNames("standing", row.standing().style());
        return chip;
    }
}
