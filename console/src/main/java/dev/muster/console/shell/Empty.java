package dev.muster.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// Nothing to show: why, and what to do about it.
public final class Empty extends Div {

    private static final long serialVersionUID = 1;

    /// @param why  a few words, without a full stop: "No forecast for this week"
    /// @param next what the reader can do, as a sentence
    /// @param ways buttons or links that do it
    public Empty(String why, String next, Component... ways) {
        this(Icons.EMPTY, why, next, ways);
    }

    Empty(String icon, String why, String next, Component... ways) {
        addClassName("state");
        Div actions = new Div(ways);
        actions.addClassName("state-ways");
        add(Icons.of(icon), new H2(why), new Paragraph(next), actions);
    }
}
