package dev.muster.console.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import dev.muster.console.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reviews in a dense list, filtered in place; a row leads to its review.
final class ReviewList extends Div {

    private static final long serialVersionUID = 1;

    private final transient Setting setting;
    private final transient ListAddress given;
    private final Grid<ReviewRow> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Select<String> show = new Select<>();
    private final Span shown = new Span();
    private final transient GridListDataView<ReviewRow> rows;
    private transient Map<String, String> others = Map.of();

    /// @param now       says what is overdue
    /// @param reviewers whether to name who reviews
    record Setting(Words words, Instant now, boolean reviewers) {}

    ReviewList(List<ReviewRow> reviews, Setting setting, ListAddress address) {
        this.setting = setting;
        given = address;
        addClassName("review-list");
        rows = grid.setItems(reviews);
        columns();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("dense");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(
                click -> UI.getCurrentOrThrow().navigate(ReviewView.class, click.getItem().id()));
        grid.setEmptyStateText("No review matches what is typed above.");
        add(filters(), grid);
        filter();
    }

    /// @param parameters what else the address of the page carries
    ReviewList keeping(Map<String, String> parameters) {
        others = parameters;
        return this;
    }

    private Component filters() {
        search.setPlaceholder("Queue, channel, agent or id");
        search.setAriaLabel("Filter reviews");
        search.setClearButtonVisible(true);
        search.setValue(given.words());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed());
        show.setAriaLabel("Which reviews");
        show.setItems("", "open", "done");
        show.setItemLabelGenerator(it -> switch (it) {
            case "open" -> "Open";
            case "done" -> "Done";
            default -> "Open and done";
        });
        show.setValue(List.of("open", "done").contains(given.show()) ? given.show() : "");
        show.addValueChangeListener(change -> changed());
        shown.addClassName("quiet");
        Div filters = new Div(search, show, shown);
        filters.addClassName("filters");
        return filters;
    }

    private ListAddress address() {
        return new ListAddress(search.getValue(), show.getValue() == null ? "" : show.getValue());
    }

    private void changed() {
        filter();
        UI ui = UI.getCurrentOrThrow();
        ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        ui.getActiveViewLocation().getPath()
                                + address().parameters(others).getQueryString().transform(it -> it.isEmpty() ? "" : "?" + it));
    }

    private void filter() {
        ListAddress address = address();
        rows.setFilter(address::keeps);
        int all = Math.toIntExact(rows.getItems().count());
        long kept = rows.getItemCount();
        shown.setText(address.equals(ListAddress.EMPTY) ? "" : "%d shown of %d".formatted(kept, Math.max(kept, all)));
    }

    private void columns() {
        Words words = setting.words();
        grid.addComponentColumn(this::state).setHeader("State").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(ReviewRow::queue).setHeader("Queue").setComparator(ReviewRow::queue).setFlexGrow(2);
        grid.addColumn(ReviewRow::channel).setHeader("Channel").setComparator(ReviewRow::channel).setFlexGrow(1);
        grid.addColumn(ReviewRow::agent).setHeader("Agent").setComparator(ReviewRow::agent).setFlexGrow(2);
        if (setting.reviewers()) {
            grid.addColumn(ReviewRow::reviewer).setHeader("Reviewer").setComparator(ReviewRow::reviewer).setFlexGrow(2);
        }
        right(grid.addColumn(row -> row.closed() == null ? "–" : words.moment(row.closed())), "Closed")
                .setComparator(Comparator.comparing(ReviewRow::closed, Comparator.nullsFirst(Comparator.naturalOrder())));
        right(grid.addColumn(row -> words.count(row.messages())), "Messages").setComparator(ReviewRow::messages);
        right(grid.addColumn(row -> words.duration(row.length())), "Length").setComparator(ReviewRow::length);
        right(grid.addComponentColumn(this::due), "Due").setComparator(ReviewRow::due);
        right(grid.addColumn(this::score), "Score")
                .setComparator(Comparator.comparing(ReviewRow::score, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static Grid.Column<ReviewRow> right(Grid.Column<ReviewRow> column, String heading) {
        return column.setHeader(heading)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component state(ReviewRow row) {
        String state = row.open() ? (row.begun() ? "Begun" : "Open") : "Done";
        RouterLink link = new RouterLink(state, ReviewView.class, row.id());
        link.addClassNames("review-state", state.toLowerCase(Locale.ROOT));
        link.getElement()
                .setAttribute("aria-label", "%s: %s, %s".formatted(state, row.queue(), row.agent()));
        return link;
    }

    private Component due(ReviewRow row) {
        if (!row.open()) {
            return new Span("–");
        }
        Duration late = Duration.between(row.due(), setting.now());
        if (late.isPositive()) {
            Span overdue = new Span("overdue " + setting.words().duration(late));
            overdue.addClassName("overdue");
            return overdue;
        }
        return new Span(setting.words().shortDay(setting.words().dayOf(row.due())));
    }

    private String score(ReviewRow row) {
        if (row.open()) {
            return "";
        }
        return row.score() == null ? "–" : setting.words().share(row.score());
    }
}
