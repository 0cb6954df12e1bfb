package dev.muster.console.today;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.muster.console.shell.Words;

/// The people of the teams in view: what each does, since when, and how many conversations each holds.
final class AgentGrid extends LiveGrid<AgentRow> {

    private static final long serialVersionUID = 1;

    AgentGrid(Words words) {
        super(AgentRow::id);
        addClassName("today-agents");
        addColumn(AgentRow::name).setHeader("Agent").setSortable(true).setFlexGrow(3);
        addColumn(AgentRow::team).setHeader("Team").setSortable(true).setFlexGrow(2);
        addComponentColumn(AgentGrid::presence)
                .setHeader("State")
                .setComparator(comparing(AgentRow::presence))
                .setFlexGrow(2);
        figure(
                "Since",
                row -> row.since() == null ? "–" : words.time(row.since()),
                comparing(AgentRow::since, nullsLast(naturalOrder())));
        figure("Conversations", row -> words.count(row.load()), comparingInt(AgentRow::load));
    }

    private static Component presence(AgentRow row) {
        String words = row.presence().words();
        Span state = new Span(row.reason() == null ? words : words + " · " + row.reason());
        state.addClassName("presence");
        state.getElement()
                .setAttribute("data-serves", String.valueOf(row.presence().serves()));
        state.getElement()
                .setAttribute("data-at-work", String.valueOf(row.presence().isAtWork()));
        return state;
    }
}
