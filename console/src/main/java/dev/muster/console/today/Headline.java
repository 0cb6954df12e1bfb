package dev.muster.console.today;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// One figure of the day, large, with its name above and what it is measured against beneath.
final class Headline extends Div {

    private static final long serialVersionUID = 1;

    private final Span figure = new Span("–");
    private final Span note = new Span();

    Headline(String name) {
        addClassName("headline");
        Span title = new Span(name);
        title.addClassName("headline-name");
        figure.addClassName("headline-figure");
        note.addClassName("headline-note");
        add(title, figure, note);
    }

    /// @param value   the figure in words
    /// @param context what it is measured against
    /// @param trouble whether it needs a look; said by colour and by the context's words
    void show(String value, String context, boolean trouble) {
        figure.setText(value);
        note.setText(context);
        getElement().getClassList().set("headline-trouble", trouble);
    }
}
