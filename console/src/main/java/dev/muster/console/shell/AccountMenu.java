package dev.muster.console.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.muster.console.access.Accounts;
import dev.muster.console.access.CurrentUser;
import dev.muster.sql.access.Role;
import java.util.stream.Collectors;

/// Who one is, changing one's password, and leaving.
final class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1;

    AccountMenu(CurrentUser user, Accounts accounts) {
        addClassName("account");
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        Avatar avatar = new Avatar(user.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem me = addItem(avatar);
        me.add(new Span(user.name()));
        me.setAriaLabel("Account of " + user.name());
        SubMenu menu = me.getSubMenu();
        menu.addItem(who(user)).setEnabled(false);
        menu.addComponent(new Hr());
        menu.addItem("Change password", click -> new PasswordDialog(user.login(), accounts).open());
        menu.addItem("Log out", click -> user.leave());
    }

    private static Div who(CurrentUser user) {
        Span login = new Span(user.login());
        Span roles = new Span(user.roles().stream().sorted().map(Role::word).collect(Collectors.joining(", ")));
        Div who = new Div(login, roles);
        who.addClassName("account-who");
        return who;
    }
}
