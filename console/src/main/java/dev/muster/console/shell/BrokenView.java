package dev.muster.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.muster.console.shell.query.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The page could not be made.
@ParentLayout(MainLayout.class)
@PageTitle("Failed · Muster")
@AnonymousAllowed
public final class BrokenView extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String path = event.getLocation().getPathWithQueryParameters();
        LOG.error("The page /{} could not be shown.", path, parameter.getException());
        add(new Empty(
                Icons.FAILED,
                "This page could not be shown",
                Trouble.words(parameter.getException()),
                new Anchor(path, "Try again"),
                new Anchor("", "Go to the first page")));
        return 500;
    }
}
