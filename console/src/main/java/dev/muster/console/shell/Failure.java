package dev.muster.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import dev.muster.console.shell.query.Trouble;

/// A part of a page that could not be shown: what happened in words, and a way on.
public final class Failure extends Div {

    private static final long serialVersionUID = 1;

    /// @param what what could not be done, as a sentence
    /// @param ways ways on
    public Failure(String what, Component... ways) {
        addClassName("failure");
        getElement().setAttribute("role", "alert");
        add(Icons.of(Icons.FAILED), new Span(what));
        add(ways);
    }

    /// @param cause what went wrong
    /// @param again how to try once more
    /// @return the failure in words, with a button to try again
    public static Failure of(Throwable cause, Command again) {
        return new Failure(Trouble.words(cause), new Button("Try again", click -> again.execute()));
    }
}
