package dev.muster.console.reports;

import dev.muster.console.planning.Plan;
import dev.muster.console.reports.workbook.Book;
import dev.muster.console.reports.workbook.Column;
import dev.muster.console.reports.workbook.Look;
import dev.muster.console.reports.workbook.Table;
import dev.muster.forecasting.AgentId;
import dev.muster.scheduler.roster.ActivityKind;
import dev.muster.scheduler.roster.Agent;
import dev.muster.scheduler.roster.Segment;
import dev.muster.scheduler.roster.Shift;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who works when: one row a shift.
final class ScheduleSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("Agent", Look.TEXT, 16),
            new Column("Name", Look.TEXT, 24),
            new Column("Contract", Look.TEXT, 18),
            new Column("Work day", Look.DATE, 16),
            new Column("Start", Look.DATE_TIME, 21),
            new Column("End", Look.DATE_TIME, 21),
            new Column("Paid hours", Look.MEASURE, 9),
            new Column("Lunch", Look.TIME, 9),
            new Column("Lunch ends", Look.TIME, 9),
            new Column("First break", Look.TIME, 9),
            new Column("Second break", Look.TIME, 9),
            new Column("Serves", Look.TEXT, 24));

    private final Plan plan;
    private final Words words;

    ScheduleSheet(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
    }

    void add(Book book) {
        Table table = book.table(
                "Schedule",
                "Schedule",
                "One row a shift, times in %s. Breaks are paid, lunch is not. A shift belongs to the day on which it begins."
                        .formatted(words.zone()),
                COLUMNS);
        Map<AgentId, Agent> agents =
                plan.request().agents().stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        for (Shift shift : plan.roster().shifts()) {
            add(table, shift, agents.get(shift.agent()));
        }
        table.finish();
    }

    private void add(Table table, Shift shift, @Nullable Agent agent) {
        List<Segment> lunches = of(shift, ActivityKind.LUNCH);
        List<Segment> breaks = of(shift, ActivityKind.BREAK);
        table.row(
                shift.agent().value(),
                agent == null ? shift.agent().value() : agent.name(),
                agent == null ? "" : agent.contract().name(),
                shift.workDay(),
                words.local(shift.from()),
                words.local(shift.to()),
                shift.paid().toMinutes() / 60.0,
                start(lunches, 0),
                lunches.isEmpty() ? null : words.time(lunches.getFirst().to()),
                start(breaks, 0),
                start(breaks, 1),
                serves(shift));
    }

    private @Nullable LocalTime start(List<Segment> segments, int index) {
        return index < segments.size() ? words.time(segments.get(index).from()) : null;
    }

    private static List<Segment> of(Shift shift, ActivityKind kind) {
        return shift.segments().stream()
                .filter(segment -> segment.kind().equals(kind))
                .toList();
    }

    private static String serves(Shift shift) {
        return shift.segments().stream()
                .map(Segment::skill)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
