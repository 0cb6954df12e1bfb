package dev.muster.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// One figure, large, with its name above and what it is measured against beneath. Several stand side by side in a
/// [#row].
public final class Headline extends Div {

    private static final long serialVersionUID = 1;

    private final Span figure = new Span("–");
    private final Span note = new Span();

    /// @param name what is measured
    public Headline(String name) {
        addClassName("headline");
        Span title = new Span(name);
        title.addClassName("headline-name");
        figure.addClassName("headline-figure");
        note.addClassName("headline-note");
        add(title, figure, note);
    }

    /// @param figures to compare at a glance
    /// @return them side by side
    public static Div row(Headline... figures) {
        Div row = new Div(figures);
        row.addClassName("headlines");
        return row;
    }

    /// @param value   the figure in words
    /// @param context what it is measured against
    public void show(String value, String context) {
        show(value, context, false);
    }

    /// @param value   the figure in words
    /// @param context what it is measured against
    /// @param trouble whether it needs a look; the context must say so in words as well
    public void show(String value, String context, boolean trouble) {
        figure.setText(value);
        note.setText(context);
        getElement().getClassList().set("headline-trouble", trouble);
    }
}
