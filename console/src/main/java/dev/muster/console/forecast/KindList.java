package dev.muster.console.forecast;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import dev.muster.console.shell.Words;
import dev.muster.forecasting.event.EventKind;
import dev.muster.forecasting.event.Lift;
import java.util.Comparator;
import java.util.List;

/// What was learned of each kind of event.
final class KindList extends Grid<KindList.Row> {

    private static final long serialVersionUID = 1;

    /// @param times how many past events of the kind were there to learn from
    record Row(EventKind kind, int times, Lift lift) {

        /// Holidays are known by each other.
        boolean isKnown() {
            return times > 0 || kind.holiday();
        }
    }

    KindList(EventBook book, EventWords told, Words words) {
        addClassName("kind-list");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        text("Kind", row -> row.kind().name()).setFlexGrow(1).setWidth("184px");
        figure("Past events", row -> words.count(row.times()));
        figure("Lift", row -> row.isKnown() ? told.change(row.lift().usual().estimate()) : "–");
        text(
                        "The next one, 9 times in 10",
                        row -> row.isKnown() ? told.range(row.lift().next()) : "–")
                .setWidth("200px");
        text("In words", row -> row.isKnown() ? EventWords.worth(row.lift().usual()) : "Nothing to learn from yet")
                .setFlexGrow(2)
                .setWidth("208px");
        setItems(rows(book));
    }

    private static List<Row> rows(EventBook book) {
        return book.learned().entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue().past().size(), entry.getValue()))
                .sorted(Comparator.comparing((Row row) -> row.kind().holiday())
                        .thenComparing(row -> row.kind().name()))
                .toList();
    }

    private Column<Row> text(String header, SerializableFunction<Row, String> text) {
        return addColumn(text::apply).setHeader(header).setFlexGrow(0);
    }

    private void figure(String header, SerializableFunction<Row, String> text) {
        text(header, text).setTextAlign(ColumnTextAlign.END).setWidth("104px");
    }
}
