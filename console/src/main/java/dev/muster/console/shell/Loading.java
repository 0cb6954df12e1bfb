package dev.muster.console.shell;

import com.vaadin.flow.component.html.Div;

/// The shape of what is coming, while it comes.
public final class Loading extends Div {

    private static final long serialVersionUID = 1;

    private Loading(String kind, int lines) {
        addClassNames("loading", kind);
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Loading");
        for (int line = 0; line < lines; line++) {
            add(new Div());
        }
    }

    /// @param rows how many rows are expected
    /// @return the shape of a list
    public static Loading list(int rows) {
        return new Loading("loading-list", rows);
    }

    /// @return the shape of a chart
    public static Loading chart() {
        return new Loading("loading-chart", 1);
    }

    /// @param cards how many cards are expected
    /// @return the shape of a row of cards
    public static Loading cards(int cards) {
        return new Loading("loading-cards", cards);
    }
}
