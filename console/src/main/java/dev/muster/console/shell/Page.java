package dev.muster.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/// A page: a heading that says what one sees and for when ("Today · Tuesday 24 November · Berlin"), actions at its
/// right,
/// the content below. Full width, for timelines and charts, unless it is made [#narrow()].
@Tag("section")
public abstract class Page extends Component implements HasComponents, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final H1 heading = new H1();
    private final Span about = new Span();
    private final Div actions = new Div();
    private final String name;

    /// @param name what the page is called in the rail
    protected Page(String name) {
        this.name = name;
        addClassName("page");
        actions.addClassName("page-actions");
        about.addClassName("page-about");
        Span title = new Span(name);
        heading.add(title, about);
        Header head = new Header(heading, actions);
        head.addClassName("page-head");
        getElement().appendChild(head.getElement());
    }

    /// Says what is shown and for when.
    ///
    /// @param parts for example the day, then the site
    protected final void about(String... parts) {
        about.setText(parts.length == 0 ? "" : " · " + String.join(" · ", parts));
    }

    /// @param buttons the page's actions, the main one last; it alone is filled
    protected final void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }

    /// Keeps the content at 1,200 px, for forms and text.
    protected final void narrow() {
        addClassName("page-narrow");
    }

    @Override
    public String getPageTitle() {
        return name + " · Muster";
    }
}
