package dev.muster.console.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The page is there, but not for this user.
@ParentLayout(MainLayout.class)
@PageTitle("Not open to you · Muster")
@AnonymousAllowed
public final class ClosedView extends Div implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(new Empty(
                Icons.CLOSED,
                "This page is not open to you",
                "Your roles do not include it. An administrator can give you one that does.",
                new Anchor("", "Go to the first page")));
        return 403;
    }
}
