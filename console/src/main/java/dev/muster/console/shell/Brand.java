package dev.muster.console.shell;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/// The name with its mark.
final class Brand extends Span {

    private static final long serialVersionUID = 1;

    Brand() {
        addClassName("brand");
        Image mark = new Image(Icons.MUSTER, "");
        add(mark, new Span("Muster"));
    }
}
