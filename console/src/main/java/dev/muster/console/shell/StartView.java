package dev.muster.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/// The address without a page: goes on to the first page of the user's rail. Who has none reads why.
@Route("")
@PageTitle("Muster")
@PermitAll
public final class StartView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    StartView() {
        add(new Empty("No page is open to you yet", "Ask an administrator to give you a role."));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MenuEntry> pages = MenuConfiguration.getMenuEntries();
        if (!pages.isEmpty()) {
            event.forwardTo(pages.getFirst().path().replaceFirst("^/", ""));
        }
    }
}
