package dev.muster.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// There is no such page.
@ParentLayout(MainLayout.class)
@PageTitle("Not found · Muster")
@AnonymousAllowed
public final class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        String path = event.getLocation().getPath();
        add(new Empty(
                "There is no page at this address",
                "Nothing is at /%s. The address may be mistyped, or what it showed is gone.".formatted(path),
                new Anchor("", "Go to the first page")));
        return 404;
    }
}
