package dev.muster.console.today;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A list whose rows are replaced while one looks at it: order and selection stay.
abstract class LiveGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1;

    private final List<T> rows = new ArrayList<>();

    LiveGrid(ValueProvider<T, ?> id) {
        addThemeVariants(GridVariant.NO_BORDER);
        setItems(rows);
        getListDataView().setIdentifierProvider(id::apply);
    }

    final void show(List<T> newest) {
        if (!rows.equals(newest)) {
            rows.clear();
            rows.addAll(newest);
            getListDataView().refreshAll();
        }
    }

    final void figure(String header, ValueProvider<T, String> text, Comparator<T> order) {
        addColumn(text)
                .setHeader(header)
                .setComparator(order)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(1);
    }
}
