package dev.muster.console.shell;

import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/// The jobs open to the user, in their order: every page with a `@Menu` that the user's roles may enter.
final class Rail extends SideNav {

    private static final long serialVersionUID = 1;

    Rail() {
        addClassName("rail");
        getElement().setAttribute("aria-label", "Pages");
        MenuConfiguration.getMenuEntries().forEach(entry -> addItem(item(entry)));
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(entry.title(), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(Icons.of(entry.icon()));
        }
        item.setMatchNested(true);
        return item;
    }
}
